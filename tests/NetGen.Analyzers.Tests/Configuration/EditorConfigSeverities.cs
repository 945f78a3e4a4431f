using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>What the compiler makes of <c>dotnet_diagnostic.NG####.severity</c> in an .editorconfig.</summary>
internal sealed class EditorConfigSeverities(Func<string, AnalyzerConfigOptionsResult> configured) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configured("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = default;
        return false;
    }
}
