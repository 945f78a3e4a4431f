using System.Globalization;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>
/// Activations and initializers in 20 square layers: activation std at layers 1, 10, 20, χ₁ at 10, and the std of the gradient of layer 1's
/// activations over that of layer 20's, which is the product of √χ₁ between them.
/// </summary>
public sealed class PairingTests
{
    private static readonly double He = Math.Sqrt(2);
    private static readonly double TorchDefault = Math.Sqrt(1 / 3.0);

    [Theory]
    [InlineData("He", Act.ReLU, ".826", ".826", ".826", "1.000", "1")]
    [InlineData("Xavier", Act.ReLU, ".584", ".0258", "8.1e-4", ".500", "1.4e-3")]
    [InlineData("torch", Act.ReLU, ".337", "1.1e-4", "1.4e-8", ".167", "4e-8")]
    [InlineData("Xavier", Act.Tanh, ".628", ".228", ".161", ".903", ".278")]
    [InlineData("He", Act.Tanh, ".721", ".556", ".556", "1.104", "2.14")]
    [InlineData("5/3", Act.Tanh, ".759", ".651", ".651", "1.210", "5.50")]
    [InlineData("Xavier", Act.Sigmoid, ".208", ".121", ".121", ".0557", "1.2e-12")]
    [InlineData("4", Act.Sigmoid, ".399", ".341", ".341", ".399", "1.6e-4")]
    [InlineData("LeCun", Act.SELU, "1", "1", "1", "1.072", "1.93")]
    [InlineData("He", Act.SELU, "1.31", "3.96", "7.42", "1.325", "17.3")]
    [InlineData("He", Act.ELU, "1.06", "1.77", "2.40", "1.151", "3.9")]
    [InlineData("Xavier", Act.ELU, ".787", ".243", ".129", ".842", ".174")]
    [InlineData("He", Act.GELU, ".843", ".457", ".037", ".848", ".063")]
    [InlineData("Xavier", Act.GELU, ".588", ".0018", "1.8e-6", ".250", "2.9e-6")]
    [InlineData("He", Act.SiLU, ".817", ".106", ".0034", ".521", ".0046")]
    [InlineData("Xavier", Act.SiLU, ".560", ".0013", "1.3e-6", ".250", "2.3e-6")]
    [InlineData("He", Act.Mish, ".884", ".649", ".319", ".963", ".564")]
    [InlineData("He", Act.HardSwish, ".822", ".0738", ".0023", ".505", ".0031")]
    [InlineData("Xavier", Act.Softplus, ".521", ".480", ".480", ".289", "7.5e-6")]
    [InlineData("Xavier", Act.Softsign, ".428", ".063", ".032", ".818", ".082")]
    [InlineData("Xavier", Act.HardTanh, ".718", ".430", ".380", ".977", ".698")]
    [InlineData("He", Act.Linear, "1.41", "32", "1024", "2", "724")]
    public void The_printed_digits_hold(string initializer, Act act, string first, string tenth, string last, string chi1, string gradients)
    {
        var report = Declared.Predict(Declared.Stack(100, 20, Declared.Activation(act), Declared.Gain(GainOf(initializer))));

        AssertPrinted(first, report.Layers[0].Std);
        AssertPrinted(tenth, report.Layers[9].Std);
        AssertPrinted(last, report.Layers[19].Std);
        AssertPrinted(chi1, report.Layers[9].Chi1);
        var passed = report.Layers.Skip(1).Aggregate(1.0, (product, layer) => product * Math.Sqrt(layer.Chi1));
        AssertPrinted(gradients, passed);
    }

    /// <summary>Textbook classifiers keep everything in range however deep they are.</summary>
    [Theory]
    [InlineData("LeCun", Act.SELU, 50, 7)]
    [InlineData("He", Act.ReLU, 50, 1.3)]
    [InlineData("1.592537", Act.Tanh, 20, 6)]
    public void Textbook_networks_stay_in_range(string initializer, Act act, int depth, double largestRatio)
    {
        var network = Declared.Chain(
            Loss.SoftmaxCrossEntropy, act, Act.Softmax, Declared.Gain(GainOf(initializer)), [.. Enumerable.Repeat(256, depth), 10]);
        var report = Declared.Predict(network);

        Assert.All(report.Layers.Take(depth - 1), layer => Assert.InRange(layer.Std, 0.5, 2));
        Assert.InRange(report.Layers[0].GradientStd / report.Layers[depth - 2].GradientStd, 1 / largestRatio, largestRatio);
        Assert.InRange(report.Layers[0].WeightGradientNorm / report.Layers[depth - 2].WeightGradientNorm, 1 / largestRatio, 2 * largestRatio);
        Assert.Null(report.OverflowLayer);
        Assert.Null(report.OverflowDepth);
    }

    /// <summary>
    /// Where the loss is mostly the outputs' own square, the gradient follows the signal back: a linear stack's second moment of the product
    /// of random matrices is 1 + layers, times χ₁ per layer.
    /// </summary>
    [Fact]
    public void Gradients_along_the_signal_add_up()
    {
        var report = Declared.Predict(Declared.Stack(100, 11, Declared.Activation(Act.Linear), Declared.Gain(1)) with { InputStd = 1e3 });
        Assert.Equal(Math.Sqrt(11), report.BackwardRatio, 1e-3);
    }

    private static double GainOf(string name) => name switch
    {
        "He" => He,
        "Xavier" or "LeCun" => 1,
        "torch" => TorchDefault,
        "5/3" => 5 / 3.0,
        _ => double.Parse(name, CultureInfo.InvariantCulture),
    };

    /// <summary>Rounds to the last digit printed, half a unit of it either way (and the rounding of that half).</summary>
    private static void AssertPrinted(string printed, double actual)
    {
        var mantissa = printed.Split('e')[0];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var exponent = printed.Contains('e', StringComparison.Ordinal) ? int.Parse(printed.Split('e')[1], CultureInfo.InvariantCulture) : 0;
        var unit = Math.Pow(10, exponent - decimals);
        Assert.InRange(actual, double.Parse(printed, CultureInfo.InvariantCulture) - 0.505 * unit, double.Parse(printed, CultureInfo.InvariantCulture) + 0.505 * unit);
    }
}
