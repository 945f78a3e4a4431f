using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>The experiments of Stanford's CS231n 2017, lecture 6: ten layers of 500 neurons on normal data.</summary>
public sealed class PublishedExperimentTests
{
    /// <summary>Measured and published; a finite width of 500 scatters by about 1 %.</summary>
    [Fact]
    public void Tanh_with_a_std_of_0_01_dies_as_published() => ExpectStds(
        Act.Tanh, Declared.Normal(0.01), 0.01, .213081, .047551, .010630, .002378, .000532, .000119);

    [Fact]
    public void Tanh_with_a_std_of_0_01_follows_the_theory() => ExpectStds(
        Act.Tanh, Declared.Normal(0.01), 0.01, .213546, .047642, .010652, .002382, .000533, .000119, .000027, .000006, .000001);

    [Fact]
    public void Tanh_with_Xavier_follows_the_theory() => ExpectStds(
        Act.Tanh, Declared.Initializer(Init.Xavier), 1e-5, .627929, .486262, .408236, .357638, .321622, .294390, .272911, .255430, .240856, .228473);

    [Fact]
    public void ReLU_with_Xavier_follows_the_theory() => ExpectStds(
        Act.ReLU, Declared.Initializer(Init.Xavier), 2e-5, .583819, .412823, .291910, .206411, .145955, .103206, .072977, .051603, .036489, .025801);

    [Fact]
    public void Tanh_with_standard_normal_weights_saturates() => ExpectStds(
        Act.Tanh, Declared.Normal(1), 1e-5, .982012, .981673, .981673);

    [Fact]
    public void ReLU_with_He_keeps_mean_and_std()
    {
        var report = Declared.Predict(Declared.Stack(500, 10, Declared.Activation(Act.ReLU), Declared.Initializer(Init.He)));

        Assert.All(report.Layers, layer => Assert.Equal(.564190, layer.Mean, 1e-6));
        Assert.All(report.Layers, layer => Assert.Equal(.825645, layer.Std, 1e-6));
        // The first layer as published; deeper ones scatter by the width, within the spread that is predicted with them.
        Assert.InRange(.562488 / report.Layers[0].Mean, 0.99, 1.01);
        Assert.InRange(.825232 / report.Layers[0].Std, 0.99, 1.01);
        double[] published = [.825232, .827835, .813855, .826902, .834092, .860035, .870610, .889348, .845357, .844523];
        for (var i = 0; i < published.Length; i++)
        {
            // std ∝ √(mean square), so its relative spread is half as large.
            Assert.InRange(published[i] / report.Layers[i].Std - 1, -2 * Math.Sqrt(report.Layers[i].Spread), 2 * Math.Sqrt(report.Layers[i].Spread));
        }
    }

    private static void ExpectStds(Act act, InitializerModel initializer, double tolerance, params double[] stds)
    {
        var report = Declared.Predict(Declared.Stack(500, 10, Declared.Activation(act), initializer));
        for (var i = 0; i < stds.Length; i++)
        {
            // Six decimals are printed.
            Assert.InRange(report.Layers[i].Std, stds[i] * (1 - tolerance) - 6e-7, stds[i] * (1 + tolerance) + 6e-7);
        }
    }
}
