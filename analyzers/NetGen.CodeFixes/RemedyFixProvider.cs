using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers;
using NetGen.Rules;

namespace NetGen.CodeFixes;

/// <summary>Offers the remedies that a rule attached to its diagnostic, in their order. The rule decides, this applies them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyFixProvider)), Shared]
public sealed class RemedyFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. NetworkRules.All.Where(rule => rule.HasRemedy).Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RemedyFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var remedy in RemedyProperties.Read(diagnostic.Properties))
            {
                var fault = new LocatedFault(context.Document, diagnostic, remedy);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        remedy.Title,
                        cancellation => RemedyApplication.ApplyAsync(context.Document.Project.Solution, [fault], cancellation),
                        RemedyKey.Of(diagnostic, remedy)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
