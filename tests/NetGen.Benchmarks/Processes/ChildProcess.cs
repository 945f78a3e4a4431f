using System.Diagnostics;

namespace NetGen.Benchmarks.Processes;

/// <summary>Another process: a fresh one, or one with other settings of the runtime.</summary>
internal static class ChildProcess
{
    /// <summary>This program.</summary>
    public static string Self => Environment.ProcessPath!;

    /// <summary>What it prints.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="switchedOff">Environment variables that become 0.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string file, string[] arguments, params string[] switchedOff)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true };
        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"'{file} {string.Join(' ', arguments)}' ended with {process.ExitCode} and printed: {output}");
    }
}
