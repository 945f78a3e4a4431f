using System.Globalization;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests;

/// <summary>
/// Emitted convolutional networks do what is predicted of them: random layers, 20 seeds each. Where windows of a pool overlap, neighbours are more alike than
/// pixels far apart, which the prediction does not know: means over them are larger then.
/// </summary>
public class ImageSignalTests(ITestOutputHelper output)
{
    private const int Seeds = 20;
    private const int Rows = 24;
    private const double Sigmas = 4;

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Random_networks_do_what_is_predicted()
    {
        var layers = Measure(ImageSignalSources.Networks(60));

        var outside = layers.SelectMany(layer => layer.SecondMoments.Where(value => !layer.IsWithin(value, Sigmas)).Select(value => (layer.Name, layer.Spread, Value: value))).ToArray();
        foreach (var (name, spread, value) in outside)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:F3} of E y², with a spread of {spread:F4}"));
        }

        var singles = Seeds * layers.Count;
        output.WriteLine($"{singles - outside.Length} of {singles} second moments within {Sigmas} standard deviations");
        Assert.InRange(outside.Length, 0, 0.01 * singles);
        AssertErrors("activations", [.. layers.Select(layer => layer.SecondMoments.Average())], median: 0.04, most: 0.25);
        AssertErrors("gradients", [.. layers.Select(layer => layer.Gradients.Average())], median: 0.04, most: 0.15);
        AssertErrors("weights' gradients", [.. layers.Select(layer => layer.WeightGradients.Average())], median: 0.04, most: 0.25);
    }

    /// <summary>What hover shows and what the library computes from Info are one computation of one declaration.</summary>
    [Fact]
    public void The_prediction_at_run_time_is_that_of_the_compiler()
    {
        var output = Compiler.Generate(Compiler.Compilation(ImageSignalSources.Networks(25), ImageSignalSources.Runner)).Output;
        using var loaded = new LoadedNetworks(Compiler.Emit(output));
        foreach (var network in loaded.Networks)
        {
            var emitted = output.SyntaxTrees.Select(tree => tree.ToString()).Single(text => text.Contains($"partial class {network.Name} :", StringComparison.Ordinal));
            var shown = emitted.Split('\n').Where(line => line.StartsWith("/// layer", StringComparison.Ordinal)).Skip(1)
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2..]).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            var predicted = (double[])loaded.Run(network, "Predict")!;
            Assert.Equal(predicted.Length, shown.Length);
            Assert.All(predicted.Zip(shown), pair => Assert.Equal(1, pair.First / pair.Second, 0.0051));
        }
    }

    private void AssertErrors(string what, double[] ratios, double median, double most)
    {
        var errors = ratios.Select(ratio => Math.Abs(ratio - 1)).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median error {errors[errors.Length / 2]:P1}, nine of ten below {errors[errors.Length * 9 / 10]:P1}, worst {errors[^1]:P0}"));
        Assert.InRange(errors[errors.Length / 2], 0, median);
        Assert.InRange(errors[errors.Length * 9 / 10], 0, most);
    }

    private static List<MeasuredLayer> Measure(string networks)
    {
        using var loaded = new LoadedNetworks(Compiler.Emit(Compiler.Generate(Compiler.Compilation(networks, ImageSignalSources.Runner)).Output));
        var layers = new List<MeasuredLayer>();
        foreach (var network in loaded.Networks)
        {
            var results = (double[][])loaded.Run(network, "Measure", Seeds, Rows)!;
            layers.AddRange(results.Select((result, layer) => new MeasuredLayer(
                $"{network.Name}, layer {layer + 1}", result[0], result[1], Every(result, 2), Every(result, 3), Every(result, 4))));
        }

        return layers;
    }

    private static double[] Every(double[] result, int first) => [.. Enumerable.Range(0, Seeds).Select(seed => result[first + 3 * seed])];

    /// <summary>Measured over predicted, seed by seed. What the data themselves scatter is not the weights' doing.</summary>
    private sealed record MeasuredLayer(string Name, double Spread, double DataSpread, double[] SecondMoments, double[] Gradients, double[] WeightGradients)
    {
        public bool IsWithin(double ratio, double sigmas) => Math.Abs(ratio - 1) <= sigmas * Math.Sqrt(Spread + DataSpread);
    }
}
