using Microsoft.CodeAnalysis;

namespace NetGen.CodeFixes;

/// <summary>A diagnostic and the document that it stands in.</summary>
internal sealed record LocatedFault(Document Document, Diagnostic Diagnostic);
