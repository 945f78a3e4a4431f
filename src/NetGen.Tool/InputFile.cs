namespace NetGen.Tool;

/// <summary>The file that a command is to read.</summary>
internal static class InputFile
{
    /// <summary>The path, of a file that is there.</summary>
    /// <exception cref="ToolException">It is not.</exception>
    public static string Require(string path) =>
        File.Exists(path) ? path
        : throw new ToolException(Directory.Exists(path) ? $"'{path}' is a folder, but a file is needed." : $"'{path}' is not there.");
}
