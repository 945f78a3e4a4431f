using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers;

namespace NetGen.CodeFixes;

/// <summary>Applies the remedies for one purpose, of a document, a project or a solution at once: several may change one attribute.</summary>
internal sealed class RemedyFixAllProvider : FixAllProvider
{
    public static RemedyFixAllProvider Instance { get; } = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Fix all {fixAllContext.CodeActionEquivalenceKey}",
        async cancellation => await RemedyApplication.ApplyAsync(
            fixAllContext.Solution, await FindAsync(fixAllContext).ConfigureAwait(false), cancellation).ConfigureAwait(false),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<IReadOnlyList<LocatedFault>> FindAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return context.Document is { } document
                ? Locate(context, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                : [];
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<LocatedFault>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            found.AddRange(Locate(context, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return found;
    }

    /// <summary>A fault without a remedy for the purpose that was chosen stays.</summary>
    private static List<LocatedFault> Locate(FixAllContext context, ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. from diagnostic in diagnostics
           let document = context.Solution.GetDocument(diagnostic.Location.SourceTree)
           where document is not null
           from remedy in RemedyProperties.Read(diagnostic.Properties)
           where RemedyKey.IsFor(context.CodeActionEquivalenceKey, remedy)
           select new LocatedFault(document, diagnostic, remedy),
    ];
}
