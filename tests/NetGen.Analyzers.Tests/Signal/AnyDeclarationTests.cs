using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Whatever can be declared gets figures: nothing throws, nothing is NaN or infinite.</summary>
public sealed class AnyDeclarationTests
{
    private static readonly int[] Sizes = [1, 2, 3, 7, 16, 100, 784, 40_000];
    private static readonly double[] Rates = [0, 0, 0, 0.1, 0.5, 0.999, 1 - 1e-15];

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Thousands_of_random_declarations_have_finite_figures() => AssertFinite(Exhaustive.Cases(4000));

    [Fact]
    public void The_first_hundred_of_them_have() => AssertFinite(100);

    private static void AssertFinite(int declarations)
    {
        var random = new Random(31);
        for (var i = 0; i < declarations; i++)
        {
            var network = Draw(random);
            var report = Declared.Predict(network);
            AssertFinite(report, network);
        }
    }

    [Fact]
    public void Data_that_is_not_a_number_is_taken_as_standardized()
    {
        var network = Declared.Stack(10, 3, Declared.Activation(Act.Tanh), Declared.Gain(1));
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Equal(Declared.Predict(network), Declared.Predict(network with { InputMean = value, InputStd = value }));
        }

        Assert.Equal(Declared.Predict(network with { InputStd = 2 }), Declared.Predict(network with { InputStd = -2 }));
    }

    internal static void AssertFinite(SignalReport report, NetworkModel network)
    {
        double[] figures =
        [
            report.FirstLoss, report.ChanceLoss, report.BornDeadProbability, report.GradientRatio, report.BackwardRatio, report.InputMean, report.InputStd,
            .. report.Layers.SelectMany(layer => new[]
            {
                layer.PreActivationMean, layer.PreActivationStd, layer.PreActivationSecondMoment, layer.Mean, layer.Std, layer.SecondMoment, layer.SaturatedShare,
                layer.InactiveShare, layer.GradientStd, layer.WeightGradientNorm, layer.WeightGradientRatio, layer.Chi1, layer.ChiQ, layer.Spread,
            }),
        ];
        Assert.True(figures.All(double.IsFinite), $"{report}\n{string.Join('\n', report.Layers)}\n{network}\n{string.Join('\n', network.Layers)}");
        Assert.All(report.Layers, layer => Assert.InRange(layer.SaturatedShare, 0, 1));
        Assert.All(report.Layers, layer => Assert.InRange(layer.InactiveShare, 0, 1));
        Assert.All(report.Layers, layer => Assert.True(layer is { Spread: >= 0, GradientStd: >= 0, WeightGradientNorm: >= 0, Chi1: >= 0 }));
        Assert.InRange(report.BornDeadProbability, 0, 1);
    }

    private static NetworkModel Draw(Random random)
    {
        var count = random.Next(1, 9);
        var sizes = Enumerable.Range(0, count + 1).Select(_ => Sizes[random.Next(Sizes.Length)]).ToArray();
        var layers = Enumerable.Range(0, count).Select(i => new DenseLayerModel(
            "layer", sizes[i], sizes[i + 1],
            new ActivationModel(Any<Act>(random), Magnitude(random, 1e15)),
            Rates[random.Next(Rates.Length)], new([]), false, random.Next(2) == 0, Signed(random), false, DrawInitializer(random)));
        var loss = Enum.GetValues<Loss>()[random.Next(1, Enum.GetValues<Loss>().Length)];
        return Declared.Network(loss, [.. layers]) with
        {
            InputMean = random.Next(4) == 0 ? double.MaxValue : Signed(random),
            InputStd = random.Next(4) == 0 ? double.MaxValue : Magnitude(random, 1e30),
        };
    }

    internal static InitializerModel DrawInitializer(Random random)
    {
        var (low, high) = (Signed(random), Signed(random));
        var kinds = Enum.GetValues<Init>();
        return new(
            kinds[random.Next(1, kinds.Length)],
            Math.Max(1e-15, Magnitude(random, 1e15)), Signed(random), Magnitude(random, 1e30), Math.Min(low, high), Math.Max(low, high), Signed(random),
            random.Next(3) == 0 ? 1 - 1e-16 : random.NextDouble(), Math.Max(1e-30, Magnitude(random, 1e30)), Any<FanMode>(random), Any<Distribution>(random), random.Next(2) == 0);
    }

    internal static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    internal static double Signed(Random random) => (random.Next(2) * 2 - 1) * Magnitude(random, 1e30);

    /// <summary>Mostly ordinary; 0, the largest and the smallest that can be declared, and anything between.</summary>
    internal static double Magnitude(Random random, double largest) => random.Next(6) switch
    {
        0 => 0,
        1 => largest,
        2 => 1 / largest,
        3 => Math.Pow(largest, 2 * random.NextDouble() - 1),
        _ => random.NextDouble() * 2,
    };
}
