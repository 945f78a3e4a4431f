using NetGen.Analyzers.Tests.Kinds;
using NetGen.Model;
using NetGen.Parsing;
using NetGen.Weights;

namespace NetGen.Analyzers.Tests;

/// <summary>Layers of other tensors than weights and a bias are compared by what their models say.</summary>
public sealed class NamedTensorTests
{
    [Theory]
    [InlineData("layer1", "layer2")]
    [InlineData("module.layer1", "module.layer2")]
    [InlineData("net.0", "net.1")]
    public void A_file_with_all_tensors_fits(string dense, string norm) => Assert.Empty(Differences(
        $"{Tensor(norm, "running_mean", "4")}{Tensor(norm, "bias", "4")}{Tensor(norm, "weight", "4")}{Dense(dense)}"));

    [Theory]
    [InlineData("layer1", "layer2")]
    [InlineData("module.layer1", "module.layer2")]
    [InlineData("net.0", "net.1")]
    public void What_is_missing_or_unfit_is_named(string dense, string norm)
    {
        Assert.Equal([$"'{norm}.running_mean' [4] is missing"], Differences($"{Dense(dense)}{Tensor(norm, "weight", "4")}{Tensor(norm, "bias", "4")}"));
        Assert.Equal(
            [$"'{norm}.running_mean' is [5], but [4] is declared"],
            Differences($"{Dense(dense)}{Tensor(norm, "weight", "4")}{Tensor(norm, "bias", "4")}{Tensor(norm, "running_mean", "5")}"));
    }

    [Fact]
    public void A_layer_counts_the_values_of_its_tensors()
    {
        Assert.Equal(12, new ForeignNormLayer("layer2", 4).ParameterCount);
        Assert.Equal(16, Network().Layers[0].ParameterCount);
    }

    private static IReadOnlyList<string> Differences(string tensors) =>
        WeightComparison.Differences(Network(), WeightFactsReader.Read("netgen-weights\t1\n" + tensors)!);

    private static NetworkModel Network()
    {
        var network = NetworkParser.Parse(Analysis.Compile("[Layer(3, 4)] partial class Net;").GetTypeByMetadataName("Net")!, CancellationToken.None);
        return network with { Layers = network.Layers.Append(new ForeignNormLayer("layer2", 4) { Above = "layer1" }).ToEquatableArray() };
    }

    private static string Dense(string name) => Tensor(name, "weight", "4,3") + Tensor(name, "bias", "4");

    private static string Tensor(string module, string name, string shape) => $"tensor\tF32\t{shape}\t\t{module}.{name}\n";
}
