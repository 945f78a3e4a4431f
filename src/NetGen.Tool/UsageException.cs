namespace NetGen.Tool;

/// <summary>An argument cannot be used; the message is one sentence for its user.</summary>
internal sealed class UsageException(string message) : Exception(message);
