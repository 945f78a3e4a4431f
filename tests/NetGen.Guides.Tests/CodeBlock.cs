namespace NetGen.Guides.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines.</param>
/// <param name="File">The file that it is in the folder of its program; null where it is code or what that prints.</param>
internal sealed record CodeBlock(string Language, string Text, string? File);
