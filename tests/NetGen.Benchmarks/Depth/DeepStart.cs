using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime;

namespace NetGen.Benchmarks.Depth;

/// <summary>The first results of a compiled network, in a process of its own.</summary>
internal static class DeepStart
{
    /// <summary>Prints, separated by tabs: milliseconds to the first row, batch and step, methods compiled by the JIT and its milliseconds, of construction and row, and of all.</summary>
    /// <param name="path">The assembly.</param>
    public static void Print(string path)
    {
        var type = Assembly.LoadFrom(path).GetType(DeepNetwork.ClassName, throwOnError: true)!;
        var run = typeof(DeepStart).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        Console.WriteLine(string.Join('\t', ((double[])run.Invoke(null, null)!).Select(value => value.ToString(CultureInfo.InvariantCulture))));
    }

    private static double[] Run<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        const int rows = 64;
        var (methods, jit) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        var (inputs, outputs) = (new float[rows * 64], new float[rows * 64]);
        var row = Milliseconds(() => TNetwork.Create(1).Forward(inputs.AsSpan(0, 64), outputs.AsSpan(0, 64)));
        var jitOfRow = (JitInfo.GetCompilationTime() - jit).TotalMilliseconds;
        var network = TNetwork.Create(1);
        var batch = Milliseconds(() => network.Forward(inputs, outputs));
        var step = Milliseconds(() => network.CreateTrainer(new Adam(), rows).Step(inputs, outputs));
        return [row, batch, step, jitOfRow, JitInfo.GetCompiledMethodCount() - methods, (JitInfo.GetCompilationTime() - jit).TotalMilliseconds];
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
