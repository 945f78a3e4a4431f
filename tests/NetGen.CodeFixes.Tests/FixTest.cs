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
/// Applies a fix. The result must compile with the generated half, and give exactly the diagnostics that are marked in it.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier> where TFix : CodeFixProvider, new()
{
    private const string Usings = "using NetGen;\nusing static NetGen.Act;\nusing static NetGen.Init;\n\n";

    /// <summary>One for all tests: what the compiler has read of it is kept with it.</summary>
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(library::NetGen.LayerAttribute).Assembly.Location);

    private FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        AddReferences(TestState);
    }

    /// <summary>Verifies a fix on declarations of "Net".</summary>
    public static Task Expect(string source, string fixedSource, int remedy = 0) => ExpectFile(Usings + source, Usings + fixedSource, remedy);

    /// <summary>The same for text with usings of its own. That a pragma and a mark of generated code silence a rule is seen where it is fixed everywhere.</summary>
    public static Task ExpectFile(string source, string fixedSource, int remedy = 0)
    {
        var test = new FixTest<TFix> { TestCode = source, FixedCode = fixedSource, CodeActionIndex = remedy, CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync(CancellationToken.None);
    }

    /// <summary>Verifies a fix one by one, and as Fix All in a document, a project and a solution: of two documents, one of them in another project.</summary>
    public static Task ExpectEverywhere(string source, string fixedSource, int remedy = 0)
    {
        var test = new FixTest<TFix> { TestCode = Usings + source, FixedCode = Usings + fixedSource, CodeActionIndex = remedy };
        AddProject(test.TestState, Usings + source);
        AddProject(test.FixedState, Usings + fixedSource);
        return test.RunAsync(CancellationToken.None);
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(generator::NetGen.Generator.NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static void AddProject(SolutionState state, string source)
    {
        var other = state.AdditionalProjects["Other"];
        other.Sources.Add(("Other.cs", source));
        AddReferences(other);
    }

    private static void AddReferences(ProjectState project)
    {
        project.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
        project.AdditionalReferences.Add(Library);
    }
}
