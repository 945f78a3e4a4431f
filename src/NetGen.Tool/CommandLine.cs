using System.CommandLine;

namespace NetGen.Tool;

/// <summary>The command "netgen": what is wrong is one sentence on the error output.</summary>
internal static class CommandLine
{
    private const int Failure = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments as given.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints go.</param>
    /// <returns>0 on success, 1 when a file cannot be used, 2 for arguments that are wrong.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Turns ONNX files into NetGen declarations and weights, and shows what weight files hold.")
        {
            ImportCommand.Create(output),
            ShowCommand.Create(output),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"netgen: {string.Join(' ', parsed.Errors.Select(complaint => complaint.Message))} See netgen --help.");
            return WrongUsage;
        }

        try
        {
            return parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            error.WriteLine($"netgen: {PlainText.Of(exception.Message)}");
            return WrongUsage;
        }
        catch (Exception exception) when (exception is ToolException or WeightFormatException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"netgen: {PlainText.Of(exception.Message)}");
            return Failure;
        }
    }
}
