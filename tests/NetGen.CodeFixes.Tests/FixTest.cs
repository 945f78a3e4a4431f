extern alias generator;
extern alias library;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Analyzers;

namespace NetGen.CodeFixes.Tests;

/// <summary>
/// Applies a fix one by one, and as Fix All in a document, a project and a solution. The result must compile with the
/// generated half, and give exactly the diagnostics that are marked in it.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier> where TFix : CodeFixProvider, new()
{
    private const string Usings = "using NetGen;\nusing static NetGen.Act;\nusing static NetGen.Init;\n\n";

    public FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        AddReferences(TestState);
    }

    /// <summary>Verifies a fix on declarations of "Net": in two documents of one project and in a project of its own.</summary>
    public static Task Expect(string source, string fixedSource) => ExpectFile(Usings + source, Usings + fixedSource);

    /// <summary>The same for text with usings of its own.</summary>
    public static Task ExpectFile(string source, string fixedSource)
    {
        var test = new FixTest<TFix>();
        Add(test.TestState, source);
        Add(test.FixedState, fixedSource);
        return test.RunAsync(CancellationToken.None);
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(generator::NetGen.Generator.NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static void Add(SolutionState state, string source)
    {
        state.Sources.Add(("First.cs", source));
        state.Sources.Add(("Second.cs", source.Replace("Net", "Second", StringComparison.Ordinal).Replace("using Second", "using Net", StringComparison.Ordinal)
            .Replace("SecondGen", "NetGen", StringComparison.Ordinal).Replace("Secondwork", "Network", StringComparison.Ordinal)));
        var other = state.AdditionalProjects["Other"];
        other.Sources.Add(("Third.cs", source));
        AddReferences(other);
    }

    private static void AddReferences(ProjectState project)
    {
        project.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
        project.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(library::NetGen.LayerAttribute).Assembly.Location));
    }
}
