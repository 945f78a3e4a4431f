using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>A type of the corpus with layers, [Input] or [Network].</summary>
/// <param name="Case">The case that it stands in.</param>
/// <param name="Symbol">The type, with what is emitted for it.</param>
internal sealed record DeclaredNetwork(int Case, INamedTypeSymbol Symbol)
{
    public string Name => Symbol.ToDisplayString();

    /// <summary>What the generator made of it.</summary>
    public EmittedForm Form
    {
        get
        {
            var emitted = Symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).FirstOrDefault(Analysis.IsEmitted);
            return emitted is null ? EmittedForm.Nothing
                : emitted.ToString().Contains("/// <summary>Not usable: NG", StringComparison.Ordinal) ? EmittedForm.Throwing
                : EmittedForm.Working;
        }
    }

    /// <summary>Every network that the user's files of a compilation declare.</summary>
    public static IEnumerable<DeclaredNetwork> In(Compilation compilation) => Types(compilation.Assembly.GlobalNamespace)
        .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() is "NetGen.LayerAttribute" or "NetGen.NetworkAttribute" or "NetGen.InputAttribute"))
        .Select(type => new DeclaredNetwork(CorpusRun.CaseOf(type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).First(tree => !Analysis.IsEmitted(tree))), type));

    /// <summary>Whether a diagnostic stands on one of the user's declarations of the type.</summary>
    public bool Has(Diagnostic diagnostic) => Symbol.DeclaringSyntaxReferences.Any(reference =>
        reference.SyntaxTree == diagnostic.Location.SourceTree && reference.Span.Contains(diagnostic.Location.SourceSpan));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}
