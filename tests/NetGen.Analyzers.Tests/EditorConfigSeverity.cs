using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>What the compiler makes of <c>dotnet_diagnostic.NG####.severity</c> in an .editorconfig.</summary>
internal sealed class EditorConfigSeverity(string id, ReportDiagnostic configured) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = configured;
        return diagnosticId == id;
    }
}
