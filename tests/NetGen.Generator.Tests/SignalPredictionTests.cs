using System.Globalization;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests;

/// <summary>
/// Emitted networks do what is predicted of them: 8 activations, 6 initializers, 3 shapes, 20 seeds, 15,360 layers measured. Tolerances are the
/// predicted effect of finite width.
/// </summary>
public class SignalPredictionTests(ITestOutputHelper output)
{
    private const int Seeds = 20;
    private const int Rows = 24;
    private const double Sigmas = 4;

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Emitted_networks_do_what_is_predicted()
    {
        var layers = Measure(SignalSources.Networks);

        Assert.Equal(SignalSources.Activations.Length * SignalSources.Initializers.Length * SignalSources.Shapes.Sum(shape => shape.Length - 1), layers.Count);
        AssertMeans(layers);
        var singles = layers.SelectMany(layer => layer.SecondMoments.Select(value => layer.IsWithin(value, Sigmas))).ToArray();
        Assert.InRange(singles.Count(isWithin => isWithin), 0.999 * singles.Length, singles.Length);
        output.WriteLine($"{singles.Count(isWithin => isWithin)} of {singles.Length} second moments within 4 standard deviations");
        AssertErrors("activations", layers.Select(layer => (layer.Name, Math.Abs(layer.SecondMoments.Average() - 1))), median: 0.02, worst: 0.3);
        AssertErrors("gradients", layers.Select(layer => (layer.Name, Math.Abs(layer.Gradients.Average() - 1))), median: 0.02, worst: 0.15);
    }

    /// <summary>Every activation once.</summary>
    [Fact]
    public void So_do_a_few_of_them() => AssertMeans(Measure(SignalSources.Few));

    private static void AssertMeans(List<MeasuredLayer> layers) => Assert.All(layers, layer => Assert.True(
        layer.IsWithin(layer.SecondMoments.Average(), Sigmas / Math.Sqrt(Seeds)),
        FormattableString.Invariant($"{layer.Name}: the mean of E y² is {layer.SecondMoments.Average()} of the predicted one, with a spread of {layer.Spread}.")));

    private void AssertErrors(string what, IEnumerable<(string Name, double Error)> errors, double median, double worst)
    {
        var sorted = errors.OrderBy(error => error.Error).ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: median error {sorted[sorted.Length / 2].Error:P2}, worst {sorted[^1].Error:P1} in {sorted[^1].Name}"));
        Assert.InRange(sorted[sorted.Length / 2].Error, 0, median);
        Assert.InRange(sorted[^1].Error, 0, worst);
    }

    private static List<MeasuredLayer> Measure(string networks)
    {
        using var loaded = new LoadedNetworks(Compiler.Emit(Compiler.Generate(Compiler.Compilation(networks, SignalSources.Runner)).Output));
        var layers = new List<MeasuredLayer>();
        foreach (var network in loaded.Networks)
        {
            var results = (double[][])loaded.Run(network, "Measure", Seeds, Rows)!;
            layers.AddRange(results.Select((result, layer) => new MeasuredLayer(
                $"{network.Name}, layer {layer + 1}",
                Spread: result[2],
                [.. Enumerable.Range(0, Seeds).Select(seed => result[3 + 2 * seed] / result[0])],
                [.. Enumerable.Range(0, Seeds).Select(seed => result[4 + 2 * seed] / result[1])])));
        }

        return layers;
    }

    /// <summary>Measured over predicted, seed by seed. Where nothing scatters, as behind weights of almost 0, rounding does.</summary>
    private sealed record MeasuredLayer(string Name, double Spread, double[] SecondMoments, double[] Gradients)
    {
        public bool IsWithin(double ratio, double sigmas) => Math.Abs(ratio - 1) <= sigmas * Math.Sqrt(Spread) + 1e-6;
    }
}
