using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>Compiles declarations with the generator, as strictly as a project can.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References = [.. SystemReferences, MetadataReference.CreateFromFile(PathOf("LibraryPath"))];

    /// <summary>The framework, without the library.</summary>
    public static IEnumerable<MetadataReference> SystemReferences => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>With all warnings on and treated as errors, and with checked arithmetic. Compilations made from one share what was read of the references.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Networks",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithWarningLevel(9999)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithOverflowChecks(true)
            .WithOptimizationLevel(OptimizationLevel.Release));

    /// <summary>A path that the project file has put into the assembly.</summary>
    public static string PathOf(string key) =>
        typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    public static CSharpCompilation Compilation(NullableContextOptions nullable, params string[] sources) => Empty
        .WithOptions(Empty.Options.WithNullableContextOptions(nullable))
        .AddSyntaxTrees(sources.Select((source, index) => Parse(source, $"Source{index}.cs")));

    public static CSharpCompilation Compilation(params string[] sources) => Compilation(NullableContextOptions.Enable, sources);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator; it must not fail.</summary>
    public static (Compilation Output, GeneratorRunResult Result) Generate(Compilation compilation)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (output, result);
    }

    /// <summary>Diagnostics of generated code, and errors of the user's.</summary>
    public static IEnumerable<Diagnostic> Problems(Compilation output) => Problems(output.GetDiagnostics());

    /// <summary>Emits, and holds that there are no problems: binding once for both.</summary>
    public static void AssertCompiles(Compilation output)
    {
        using var stream = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = Lenient(output).Emit(stream, xmlDocumentationStream: documentation);
        Assert.Empty(Problems(result.Diagnostics));
        Assert.True(result.Success);
    }

    private static IEnumerable<Diagnostic> Problems(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Where(diagnostic => IsGenerated(diagnostic.Location.SourceTree) || diagnostic.Id is not ("CS1591" or "CS1573"));

    public static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    public static byte[] Emit(Compilation output)
    {
        using var stream = new MemoryStream();
        var result = Lenient(output).Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }

    /// <summary>Emits in spite of warnings.</summary>
    private static Compilation Lenient(Compilation output) => output.WithOptions(output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
}
