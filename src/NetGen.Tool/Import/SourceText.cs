namespace NetGen.Tool;

/// <summary>Pieces of C#.</summary>
internal static class SourceText
{
    /// <summary>A text as a literal.</summary>
    public static string Quote(string text) => $"\"{PlainText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
