using System.Runtime;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Rounds that are not measured, until the runtime has nothing more to compile.</summary>
internal static class WarmUp
{
    private const int MaxRounds = 16;

    /// <summary>The runtime compiles in the background 100 ms after the last new method was seen.</summary>
    private static readonly TimeSpan CompilerDelay = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs rounds until nothing was compiled in some of them.</summary>
    /// <param name="round">Does once or more what is to be measured.</param>
    /// <param name="quietRounds">Rounds in a row in which nothing is to be compiled.</param>
    public static void Run(Action round, int quietRounds)
    {
        for (var (rounds, quiet) = (0, 0); rounds < MaxRounds && quiet < quietRounds; rounds++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            round();
            quiet = CountWhenIdle() == compiled ? quiet + 1 : 0;
        }
    }

    /// <summary>Waits for what is being compiled.</summary>
    private static long CountWhenIdle()
    {
        long compiled;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            Thread.Sleep(CompilerDelay);
        }
        while (JitInfo.GetCompiledMethodCount() != compiled);
        return compiled;
    }
}
