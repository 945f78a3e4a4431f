using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Analyzers.Tests;

/// <summary>Code that uses networks. It must compile, or a test would hold by mistake.</summary>
internal static class UsageCode
{
    /// <summary>Net has 4 inputs and 3 classes, Line has 4 inputs and 2 values, Gate has 2 inputs and one answer.</summary>
    private static readonly Dictionary<string, string> Networks = new()
    {
        ["Net"] = "[Layer(4, 8, Act = Tanh)] [Layer(8, 3, Act = Softmax)] public partial class Net { }",
        ["Line"] = "[Layer(4, 2)] public partial class Line { }",
        ["Gate"] = "[Layer(2, 1, Act = Sigmoid)] public partial class Gate { }",
    };

    /// <summary>Holds that exactly the marked squiggles appear in the members of a class.</summary>
    public static Task Expect(string members, params string[] messages) => ExpectFile($"public class User {{ {members} }}", messages);

    /// <summary>Holds that exactly the marked squiggles appear beside the networks.</summary>
    public static async Task ExpectFile(string markup, params string[] messages)
    {
        var parsed = Markup.Parse($"{NetworksOf(markup)}\n{markup}");
        var generated = Analysis.Generate(Analysis.Compile(parsed.Source));
        AssertCompiles(generated);
        await Analysis.Expect(generated, parsed, messages);
    }

    /// <summary>Ids and marked texts in a program of top-level statements.</summary>
    public static async Task<IEnumerable<string>> InProgram(string statements)
    {
        var program = Analysis.Compile(statements, NetworksOf(statements)).WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var generated = Analysis.Generate(program);
        AssertCompiles(generated);
        return (await Analysis.Analyze(generated)).Select(found => $"{found.Id} {found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}");
    }

    /// <summary>The networks that a text names; others would only cost time.</summary>
    private static string NetworksOf(string text) => string.Join(' ', Networks.Where(network => text.Contains(network.Key, StringComparison.Ordinal)).Select(network => network.Value));

    private static void AssertCompiles(Compilation generated) =>
        Assert.DoesNotContain(
        Analysis.UserFiles(generated).SelectMany(file => generated.GetSemanticModel(file).GetDiagnostics()), found => found.Severity == DiagnosticSeverity.Error);
}
