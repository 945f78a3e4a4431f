using System.Diagnostics;

namespace NetGen.Tests;

/// <summary>The .NET SDK, or a program, in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Less than what ends a hanging test project.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(9);

    /// <summary>How it is started in <paramref name="folder"/>: its outputs are read, and the SDK speaks English.</summary>
    public static ProcessStartInfo Info(string program, string folder, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment.Concat([("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"), ("MSBUILDDISABLENODEREUSE", "1")]))
        {
            info.Environment[name] = value;
        }

        return info;
    }

    /// <summary>True when it succeeded; otherwise what it wrote ends with its errors.</summary>
    public static bool Run(ProcessStartInfo info, out string output)
    {
        using var process = Process.Start(info)!;
        using var limit = new CancellationTokenSource(Longest);
        using var _ = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
        {
            return true;
        }

        output += errors.Result;
        return false;
    }
}
