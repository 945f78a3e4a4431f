namespace NetGen.Tool.Tests;

/// <summary>Runs the command inside the test.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it complained of.</param>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    public static Tool Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
