namespace NetGen.Tool;

/// <summary>The command cannot be carried out; the message is one sentence for its user.</summary>
internal sealed class ToolException(string message) : Exception(message);
