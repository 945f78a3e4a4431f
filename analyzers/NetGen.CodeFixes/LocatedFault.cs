using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.CodeFixes;

/// <summary>A diagnostic, the document that it stands in, and the remedy to apply.</summary>
internal sealed record LocatedFault(Document Document, Diagnostic Diagnostic, Remedy Remedy);
