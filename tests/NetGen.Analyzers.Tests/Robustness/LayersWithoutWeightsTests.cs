using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Analyzers.Tests.Robustness;

/// <summary>Every rule over networks with sums and activations in any place and with weights of any kind.</summary>
public sealed class LayersWithoutWeightsTests
{
    private static readonly string[] Shapes =
    [
        "[Activation(Tanh)] [Layer(8, 8*)] [Layer(8, 8*)]",
        "[Add(\"input\")] [Layer(8, 8*)] [Layer(8, 8*)]",
        "[Layer(8, 8*)] [Activation(ReLU)] [Add(\"input\")] [Layer(8, 8*)]",
        "[Layer(8, 8*)] [Activation(Tanh, From = \"input\")] [Add(\"layer1\", Act = Sigmoid)] [Layer(8, 8*)] [Layer(8, 8*)]",
        "[Layer(8, 8*)] [Activation(Softmax)] [Layer(8, 8*, Act = ReLU)] [Add(\"layer2\", Act = GELU)] [Layer(8, 8*)] [Activation(Sigmoid)] [Layer(8, 4*)]",
        "[Layer(8, 8*)] [Activation(Linear)] [Activation(Tanh)] [Add(\"layer1\")] [Add(\"layer4\")] [Layer(8, 8*)]",
        "[Layer(8, 8*, Act = ReLU)] [Layer(8, 8*)] [Add(\"layer1\")]",
        "[Layer(8, 8*, Act = ReLU)] [Layer(8, 8*)] [Add(\"layer1\", Act = Softmax)]",
        "[Layer(8, 8*, Act = ReLU)] [Layer(8, 8*)] [Add(\"layer1\")] [Activation(Softmax)]",
        "[Layer(8, 8*)] [Activation(ReLU)]",
        "[Layer(8, 1*)] [Activation(Softmax)]",
        "[Layer(8, 8*)] [Add(\"input\")]",
    ];

    private static readonly string[] Weights =
        ["", ", Init = Zeros", ", Init = Ones", ", Init = He", ", Init = Xavier", ", Init = Identity", ", Init = Normal, Std = 50", ", Init = Normal, Std = 1e-4", ", Init = Normal, Std = 1e30", ", Init = Uniform, Low = 0, High = 1", ", BiasValue = 0.5, Dropout = 0.7"];

    private static readonly string[] Networks = ["", "[Network(InputStd = 0.01)] ", "[Network(InputMean = 9)] ", "[Network(Loss = Loss.MeanSquaredError)] ", "[Network(Loss = Loss.SoftmaxCrossEntropy)] ", "[Network(Loss = Loss.BinaryCrossEntropy)] "];

    public static TheoryData<string> Declarations => [.. Shapes];

    [Theory]
    [MemberData(nameof(Declarations))]
    [Trait(Speed.Trait, Speed.Slow)]
    public Task No_rule_throws_or_speaks_of_weights_that_a_layer_has_not(string shape) =>
        Expect(shape, from network in Networks from weights in Weights select (network, weights));

    [Theory]
    [MemberData(nameof(Declarations))]
    public Task Nor_for_any_weights_under_the_first_network_or_any_network_with_the_first_weights(string shape) =>
        Expect(shape, [.. Weights.Select(weights => (Networks[0], weights)), .. Networks.Skip(1).Select(network => (network, Weights[0]))]);

    private static async Task Expect(string shape, IEnumerable<(string Network, string Weights)> pairings)
    {
        var sources = pairings.Select(pairing => $"{pairing.Network}{shape.Replace("*", pairing.Weights, StringComparison.Ordinal)} partial class Net;");
        var generated = Analysis.Generate(Analysis.Compile([.. sources.Select((source, number) => $"namespace Case{number} {{ {source} }}")]));
        var found = await Analysis.Analyze(generated);

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.StartsWith("NG", diagnostic.Id, StringComparison.Ordinal));
        Assert.All(found.Where(IsOnLayerWithoutWeights), diagnostic =>
            Assert.False(SpeaksOfWeights(diagnostic.GetMessage(null)), $"{diagnostic}\n{diagnostic.Location.SourceTree}"));
    }

    private static bool SpeaksOfWeights(string message) =>
        message.Contains("Init", StringComparison.Ordinal) || message.Contains("weights", StringComparison.Ordinal);

    private static bool IsOnLayerWithoutWeights(Diagnostic found) =>
        found.Location.SourceTree!.GetRoot().FindNode(found.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() is "Add" or "Activation";
}
