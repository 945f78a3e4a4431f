using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Tests.Optimizers;

public class OptimizerSettingTests
{
    [Fact]
    public void A_new_optimizer_has_the_usual_settings()
    {
        Assert.Equal((0.01f, 0f, false, 0f), (new Sgd().LearningRate, new Sgd().Momentum, new Sgd().Nesterov, new Sgd().WeightDecay));
        Assert.Equal((1e-3f, 0.9f, 0.999f, 1e-8f, 0f), (new Adam().LearningRate, new Adam().Beta1, new Adam().Beta2, new Adam().Epsilon, new Adam().WeightDecay));
        Assert.Equal((1e-3f, 0.9f, 0.999f, 1e-8f, 0.01f), (new AdamW().LearningRate, new AdamW().Beta1, new AdamW().Beta2, new AdamW().Epsilon, new AdamW().WeightDecay));
        Assert.Equal((0.01f, 0.99f, 1e-8f, 0f), (new RmsProp().LearningRate, new RmsProp().Alpha, new RmsProp().Epsilon, new RmsProp().Momentum));
        Assert.Equal((0.01f, 0f, 1e-10f), (new Adagrad().LearningRate, new Adagrad().LearningRateDecay, new Adagrad().Epsilon));
    }

    [Fact]
    public void A_learning_rate_of_ones_own_leaves_the_other_settings()
    {
        Assert.Equal((0.5f, 0.999f, 1e-8f), (new Adam(0.5f).LearningRate, new Adam(0.5f).Beta2, new Adam(0.5f).Epsilon));
        Assert.Equal((0.5f, 0.01f), (new AdamW(0.5f).LearningRate, new AdamW(0.5f).WeightDecay));
        Assert.Equal((0.5f, 0.99f), (new RmsProp(0.5f).LearningRate, new RmsProp(0.5f).Alpha));
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_learning_rate_that_is_negative_or_not_finite_is_refused(float rate)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(rate));
        Assert.StartsWith("LearningRate must be finite and not negative, but it is ", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adagrad { WeightDecay = rate });
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void A_share_outside_0_to_1_is_refused(float share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd { Momentum = share });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Beta1 = share });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW { Beta2 = share });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp { Alpha = share });
    }

    [Fact]
    public void An_epsilon_of_0_is_refused_since_padding_would_become_0_by_0()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Epsilon = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp { Epsilon = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adagrad { Epsilon = 0 });
    }

    [Fact]
    public void A_default_optimizer_says_how_to_make_one()
    {
        AssertRefused<Adam>();
        AssertRefused<AdamW>();
        AssertRefused<RmsProp>();
        AssertRefused<Adagrad>();
    }

    [Fact]
    public void Padding_stays_exactly_0()
    {
        AssertPaddingStays(new Sgd { Momentum = 0.9f, Nesterov = true, WeightDecay = 0.1f });
        AssertPaddingStays(new Adam { WeightDecay = 0.1f, Epsilon = 1e-30f, Beta2 = 0.9999999f });
        AssertPaddingStays(new AdamW());
        AssertPaddingStays(new RmsProp { Momentum = 0.9f });
        AssertPaddingStays(new Adagrad());
    }

    private static void AssertRefused<TOptimizer>() where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var optimizer = default(TOptimizer);
        Assert.Contains("create it with 'new'", Assert.Throws<InvalidOperationException>(() => optimizer.BeginStep()).Message, StringComparison.Ordinal);
    }

    private static void AssertPaddingStays<TOptimizer>(TOptimizer optimizer) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var state = new float[8];
        for (var step = 0; step < 5; step++)
        {
            optimizer.BeginStep();
            var updated = optimizer.Update<Vector128<float>, Simd128>(default, default, ref state[0], 4);
            Assert.Equal(0u, updated.AsUInt32().ToScalar() & 0x7FFFFFFF);
            Assert.All(state, value => Assert.Equal(0, value));
        }
    }
}
