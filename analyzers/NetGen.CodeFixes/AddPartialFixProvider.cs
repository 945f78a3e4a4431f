using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using NetGen.Parsing;

namespace NetGen.CodeFixes;

/// <summary>NG1005: makes the class and the types around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialFixProvider)), Shared]
public sealed class AddPartialFixProvider : CodeFixProvider
{
    private const string Title = "Add 'partial'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG1005"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static (context, document, diagnostics) => ApplyAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Declaration(root, diagnostic) is { } declaration &&
                model?.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type && TypeObstacle.Find(type) is { IsMissingPartial: true })
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, async cancellation => await ApplyAsync(context.Document, [diagnostic], cancellation).ConfigureAwait(false) ?? context.Document, Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var whole = diagnostics
            .Select(diagnostic => Declaration(root, diagnostic))
            .SelectMany(declaration => declaration?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? [])
            .Where(declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Distinct();
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNodes(whole, (_, declaration) => AddPartial(declaration)));
    }

    private static TypeDeclarationSyntax? Declaration(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>Where there is no modifier yet, 'partial' takes over what stands before 'class'.</summary>
    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax declaration)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword);
        var changed = declaration.Modifiers.Count > 0
            ? declaration.AddModifiers(partial)
            : declaration
                .WithKeyword(declaration.Keyword.WithLeadingTrivia())
                .AddModifiers(partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia));
        return (TypeDeclarationSyntax)changed.WithAdditionalAnnotations(Formatter.Annotation);
    }
}
