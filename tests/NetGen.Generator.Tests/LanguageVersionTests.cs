using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>What is emitted for a project of an older C#: never an error in generated code.</summary>
public class LanguageVersionTests
{
    private static readonly string[] Declarations =
    [
        Sources.TenLayers.Replace("namespace App;", "namespace App {", StringComparison.Ordinal) + "}",
        "namespace App { [NetGen.Layer(3, 4, Act = NetGen.Act.Tanh)] [NetGen.Layer(4, 1, Act = NetGen.Act.Sigmoid)] public partial class Net { } }",
        "public partial struct Outer<T> { [NetGen.Layer(3, 2)] private abstract partial class Net<TOptimizer> where TOptimizer : class { } }",
        "public class Parent { public Parent(string name) { } protected Parent() { } } [NetGen.Layer(3, 2)] internal sealed partial class Net : Parent { public Net(ulong seed) { } }",
        "[NetGen.Layer(3, 4)] [NetGen.Layer(5, 1)] public partial class Net { }",
        "[NetGen.Layer(3, 1)] public partial class Net { public int InputSize => 1; }",
        "[NetGen.Layer(3, 1)] public partial class Net { private Net(int size) { } public void Initialize(ulong seed) { } }",
    ];

    public static TheoryData<LanguageVersion> Versions =>
        [.. Enum.GetValues<LanguageVersion>().Where(version => version is > LanguageVersion.CSharp6 and < LanguageVersion.LatestMajor or LanguageVersion.Preview)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Generated_code_compiles_in_every_version(LanguageVersion version)
    {
        foreach (var declaration in Declarations)
        {
            var (output, text) = Generate(version, declaration);
            Assert.DoesNotContain(output.GetDiagnostics(), found => found.Severity >= DiagnosticSeverity.Warning && Compiler.IsGenerated(found.Location.SourceTree));
            Assert.Equal(version >= LanguageVersion.CSharp8, text.Length > 0);
        }
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    public void Members_throw_the_message_in_a_version_that_is_too_old(LanguageVersion version, string name)
    {
        var (output, text) = Generate(version, Declarations[1] + """

            class User
            {
                public float Use()
                {
                    var net = new App.Net(1);
                    net.Forward(new float[App.Net.InputSize], new float[App.Net.OutputSize]);
                    return net.CreateTrainer(new NetGen.Adam(), 4).Step(new float[3], new float[1]) + net.Classify(new float[3]);
                }
            }
            """);

        Assert.Contains(
            $"throw new global::System.InvalidOperationException(\"NG1010: The code of 'Net' is C# 13.0, but this project is compiled as C# {name}. Remove <LangVersion> from the project file, or set it to 13.0 or newer.\")",
            text,
            StringComparison.Ordinal);
        Assert.Empty(Compiler.Problems(output));
    }

    [Fact]
    public void Fit_compiles_where_the_contract_can_be_implemented() => Assert.Empty(Compiler.Problems(Generate(
        LanguageVersion.CSharp11, Declarations[1] + "class User { void Use() => NetGen.NetworkTraining.Fit(new App.Net(), null!, new NetGen.Adam()); }").Output));

    /// <summary>The page of NG1010 lists them.</summary>
    [Fact]
    public void What_C_sharp_14_calls_as_extensions_C_sharp_13_calls_by_their_class() => Assert.Empty(Compiler.Problems(Generate(LanguageVersion.CSharp13, Declarations[1] + """

        class User
        {
            public static bool Use(System.IO.Stream stream)
            {
                var net = NetGen.NetworkFiles.Load<App.Net>("a");
                NetGen.NetworkFiles.Save(NetGen.NetworkFiles.Load<App.Net>(stream), "b");
                NetGen.NetworkFiles.LoadWeights(net, stream);
                NetGen.NetworkPrecision.Quantize(net);
                return NetGen.NetworkPrecision.get_IsQuantized(net);
            }
        }

        namespace Methods
        {
            using NetGen;

            class User
            {
                public static void Use(App.Net net, System.IO.Stream stream)
                {
                    net.Save("a");
                    net.LoadWeights(stream);
                    net.Quantize();
                }
            }
        }
        """).Output));

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void A_version_that_is_new_enough_gets_working_code(LanguageVersion version) =>
        Assert.DoesNotContain("NG1010", Generate(version, Declarations[1]).Text, StringComparison.Ordinal);

    private static (Compilation Output, string Text) Generate(LanguageVersion version, string source)
    {
        var options = new CSharpParseOptions(version);
        var compilation = Compiler.Compilation(NullableContextOptions.Disable).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, "Source.cs"));
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var problems);
        Assert.Empty(problems);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return (output, string.Concat(result.GeneratedSources.Select(generated => generated.SourceText.ToString())));
    }
}
