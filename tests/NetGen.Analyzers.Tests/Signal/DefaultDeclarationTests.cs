using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Declarations that leave every weight to Auto: a warning needs a measurement, which its rule's page shows.</summary>
public sealed class DefaultDeclarationTests
{
    private static readonly int[] Inputs = [1, 64];
    private static readonly int[] Widths = [1, 4, 6, 32, 512];
    private static readonly string[] Heads = ["1", "1, Act = Act.Sigmoid", "10, Act = Act.Softmax"];

    /// <summary>Wide and narrow layers in turn, also through single neurons.</summary>
    private static readonly int[][] Chains =
    [
        [1, 512, 1], [1, 512, 2], [2, 256, 16], [2, 100, 10], [64, 512, 1], [512, 64, 512], [784, 2, 512], [1, 8, 512, 8], [784, 300, 100, 30, 10], [4, 512, 128, 32, 8, 512],
    ];

    private static readonly List<(Act Activation, int[] Sizes, string Head)> Declarations =
    [
        .. from activation in Enum.GetValues<Act>()
           where activation is not (Act.Softmax or Act.Linear)
           from sizes in Chains.Concat(from depth in Enumerable.Range(1, 5) from width in Widths from inputs in Inputs select (int[])[inputs, .. Enumerable.Repeat(width, depth)])
           select (activation, sizes, Heads[sizes.Sum() % Heads.Length]),
    ];

    [Fact]
    public async Task Weights_and_signals_are_warned_of_only_where_measurement_says_so()
    {
        Assert.InRange(Declarations.Count, 200, int.MaxValue);
        var source = string.Join('\n', Declarations.Select((declared, index) => $"{Layers(declared.Activation, declared.Sizes, declared.Head)} partial class Net{index};"));
        var found = await Analysis.Analyze(Analysis.Compile(source));

        // A name per case, whatever its head.
        Assert.Equal(Declarations.Count, Declarations.Select(declared => Name(declared.Activation, declared.Sizes)).Distinct().Count());
        var warnings = found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe).ToHashSet();
        var justified = Declarations.SelectMany(Justified).ToHashSet();
        var others = warnings.Where(warning => !warning.StartsWith("NG1203", StringComparison.Ordinal)).ToHashSet();
        Assert.True(justified.SetEquals(others), $"Not justified: {string.Join(", ", others.Except(justified))}. Not found: {string.Join(", ", justified.Except(others))}.");

        // A stack of sigmoids is told of with what it does to the gradient.
        Assert.All(
            warnings.Where(warning => warning.StartsWith("NG1203", StringComparison.Ordinal)),
            warning => Assert.Contains(warning.Replace("NG1203", "NG1206", StringComparison.Ordinal), warnings));
    }

    [Fact]
    public async Task A_single_hidden_layer_gives_not_even_an_information()
    {
        var source = string.Join('\n', Declarations.Where(declared => declared.Sizes.Length == 2).Select((declared, index) => $"{Layers(declared.Activation, declared.Sizes, declared.Head)} partial class Net{index};"));
        Assert.Empty(await Analysis.Analyze(Analysis.Compile(source)));
    }

    /// <summary>Stacks of sigmoids, and rectifiers so narrow behind the first layer that some networks stay silent.</summary>
    private static IEnumerable<string> Justified((Act Activation, int[] Sizes, string Head) declared)
    {
        var (activation, sizes, _) = declared;
        var isSigmoid = activation is Act.Sigmoid or Act.HardSigmoid;
        if (isSigmoid && sizes.Length > 3)
        {
            yield return $"NG1206 {Name(activation, sizes)}";
        }

        if (activation is Act.ReLU or Act.ReLU6 && 1 - sizes.Skip(2).Aggregate(1.0, (alive, width) => alive * (1 - Math.Pow(2, -width))) > 0.05)
        {
            yield return $"NG1207 {Name(activation, sizes)}";
        }
    }

    private static string Describe(Diagnostic found)
    {
        var line = found.Location.SourceTree!.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString();
        var (activation, sizes, _) = Declarations[int.Parse(line.Split("class Net")[1].TrimEnd(';'), CultureInfo.InvariantCulture)];
        return $"{found.Id} {Name(activation, sizes)}";
    }

    private static string Name(Act activation, int[] sizes) => $"{string.Join('-', sizes)} {activation}";

    private static string Layers(Act activation, int[] sizes, string head) =>
        string.Concat(sizes.Zip(sizes.Skip(1), (inputs, outputs) => $"[Layer({inputs}, {outputs}, Act = Act.{activation})] ")) + $"[Layer({sizes[^1]}, {head})]";
}
