using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using NetGen.Parsing;
using NetGen.Rules;

namespace NetGen.CodeFixes;

/// <summary>Carries out the remedies of diagnostics: each attribute is rewritten once, with all the edits that concern it.</summary>
internal static class RemedyApplication
{
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<LocatedFault> faults, CancellationToken cancellation)
    {
        var edits = new List<(AttributeSyntax Attribute, ArgumentEdit Edit)>();
        foreach (var fault in faults)
        {
            edits.AddRange(await FindEditsAsync(fault, cancellation).ConfigureAwait(false));
        }

        foreach (var tree in edits.GroupBy(pair => pair.Attribute.SyntaxTree))
        {
            if (solution.GetDocument(tree.Key) is { } document)
            {
                var rewritten = await RewriteAsync(document, tree.ToLookup(pair => pair.Attribute, pair => pair.Edit), cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentSyntaxRoot(document.Id, rewritten);
            }
        }

        return solution;
    }

    /// <summary>The layers may stand on another declaration than the diagnostic, even in another file.</summary>
    private static async Task<IEnumerable<(AttributeSyntax Attribute, ArgumentEdit Edit)>> FindEditsAsync(LocatedFault fault, CancellationToken cancellation)
    {
        var root = await fault.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await fault.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var declaration = root?.FindNode(fault.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || model?.GetDeclaredSymbol(declaration, cancellation) is not { } type)
        {
            return [];
        }

        var layers = NetworkParser.LayerAttributes(type);
        return
            from edit in fault.Remedy.Edits
            let attribute = edit.LayerIndex switch
            {
                Violation.NoLayer => NetworkParser.NetworkAttribute(type),
                Violation.Input => NetworkParser.InputAttribute(type),
                var layer => layers.ElementAtOrDefault(layer),
            }
            let syntax = attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax
            where syntax is not null
            select (syntax, edit);
    }

    private static async Task<SyntaxNode> RewriteAsync(Document document, ILookup<AttributeSyntax, ArgumentEdit> edits, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException("A C# document has a syntax tree.");
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException("A C# document has a semantic model.");
        return root.ReplaceNodes(
            edits.Select(group => group.Key),
            (attribute, _) => AttributeRewriter.Rewrite(attribute, edits[attribute], model).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
