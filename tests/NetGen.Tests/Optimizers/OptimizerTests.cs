using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Tests.Optimizers;

public class OptimizerTests
{
    private const int Steps = 20;
    private const int Count = 16;

    /// <summary>A parameter's next value in double; state is kept in s[0] and s[1], t counts from 1.</summary>
    private delegate double Rule(double w, double g, double[] s, int t);

    [Fact]
    public void Sgd_is_plain_descent() => Compare(new Sgd(0.05f), (w, g, _, _) => w - 0.05f * g);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sgd_takes_PyTorchs_momentum_and_decay(bool nesterov) =>
        Compare(new Sgd(0.05f) { Momentum = 0.9f, Nesterov = nesterov, WeightDecay = 0.01f }, (w, g, s, t) =>
        {
            g += 0.01f * w;
            s[0] = t == 1 ? g : 0.9f * s[0] + g;
            return w - 0.05f * (nesterov ? g + 0.9f * s[0] : s[0]);
        });

    [Fact]
    public void Adam_with_its_defaults_is_PyTorchs() => Compare(new Adam(0.01f), (w, g, s, t) => Adam(w, g, s, t, 0.01f, 0.9f, 0.999f, 1e-8f));

    [Fact]
    public void Adam_adds_its_decay_to_the_gradient() =>
        Compare(new Adam(0.01f) { Beta1 = 0.8f, Beta2 = 0.99f, Epsilon = 1e-3f, WeightDecay = 0.01f },
            (w, g, s, t) => Adam(w, g + 0.01f * w, s, t, 0.01f, 0.8f, 0.99f, 1e-3f));

    [Fact]
    public void AdamW_decays_apart_from_the_gradient() =>
        Compare(new AdamW(0.01f) { WeightDecay = 0.1f }, (w, g, s, t) => Adam(w * (1 - (double)0.01f * 0.1f), g, s, t, 0.01f, 0.9f, 0.999f, 1e-8f));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void RmsProp_is_PyTorchs(float momentum) =>
        Compare(new RmsProp(0.01f) { Momentum = momentum, WeightDecay = 0.02f, Alpha = 0.95f }, (w, g, s, _) =>
        {
            g += 0.02f * w;
            s[0] = 0.95f * s[0] + (1 - (double)0.95f) * g * g;
            s[1] = momentum * s[1] + g / (Math.Sqrt(s[0]) + 1e-8f);
            return w - 0.01f * s[1];
        });

    [Fact]
    public void Adagrad_is_PyTorchs() =>
        Compare(new Adagrad(0.05f) { LearningRateDecay = 0.1f, WeightDecay = 0.02f }, (w, g, s, t) =>
        {
            g += 0.02f * w;
            s[0] += g * g;
            return w - 0.05f / (1 + (t - 1) * (double)0.1f) * g / (Math.Sqrt(s[0]) + 1e-10f);
        });

    [Fact]
    public void The_learning_rate_may_change_before_any_step()
    {
        var adam = new Adam(0.01f);
        var (w, state) = (new float[4], new float[8]);
        adam.BeginStep();
        Apply<Vector128<float>, Simd128, Adam>(ref adam, w, [1, 1, 1, 1], state);
        adam.LearningRate = 0;
        adam.BeginStep();
        var before = w.ToArray();
        Apply<Vector128<float>, Simd128, Adam>(ref adam, w, [1, 1, 1, 1], state);

        Assert.Equal(before, w);
        Assert.Equal(-0.01f, w[0], 1e-8f);
    }

    private static double Adam(double w, double g, double[] s, int t, double rate, double beta1, double beta2, double epsilon)
    {
        s[0] = beta1 * s[0] + (1 - beta1) * g;
        s[1] = beta2 * s[1] + (1 - beta2) * g * g;
        var root = Math.Sqrt(s[1]) / Math.Sqrt(1 - Math.Pow(beta2, t)) + epsilon;
        return w - rate / (1 - Math.Pow(beta1, t)) * s[0] / root;
    }

    private static void Compare<TOptimizer>(TOptimizer optimizer, Rule rule) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var expected = Reference(rule);
        Assert.All(Run<Vector128<float>, Simd128, TOptimizer>(optimizer), (w, i) => AssertNear(expected[i], w));
        Assert.All(Run<Vector256<float>, Simd256, TOptimizer>(optimizer), (w, i) => AssertNear(expected[i], w));
        Assert.All(Run<Vector512<float>, Simd512, TOptimizer>(optimizer), (w, i) => AssertNear(expected[i], w));
    }

    private static void AssertNear(double expected, float actual) =>
        Assert.InRange(actual, expected - 1e-6 * Math.Max(1, Math.Abs(expected)), expected + 1e-6 * Math.Max(1, Math.Abs(expected)));

    private static double[] Reference(Rule rule)
    {
        var parameters = Array.ConvertAll(StartValues(), w => (double)w);
        var states = Enumerable.Range(0, Count).Select(_ => new double[2]).ToArray();
        for (var t = 1; t <= Steps; t++)
        {
            for (var i = 0; i < Count; i++)
            {
                parameters[i] = rule(parameters[i], Gradients(t)[i], states[i], t);
            }
        }

        return parameters;
    }

    private static float[] Run<V, S, TOptimizer>(TOptimizer optimizer)
        where V : struct where S : struct, ISimd<V> where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var parameters = StartValues();
        var state = new float[Count * TOptimizer.StateCount];
        for (var t = 1; t <= Steps; t++)
        {
            optimizer.BeginStep();
            Apply<V, S, TOptimizer>(ref optimizer, parameters, Gradients(t), state);
        }

        return parameters;
    }

    private static void Apply<V, S, TOptimizer>(ref TOptimizer optimizer, float[] parameters, float[] gradients, float[] state)
        where V : struct where S : struct, ISimd<V> where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        for (var i = 0; i < parameters.Length; i += S.Count)
        {
            ref var own = ref Unsafe.Add(ref state[0], i);
            var updated = optimizer.Update<V, S>(S.Load(ref parameters[0], i), S.Load(ref gradients[0], i), ref own, parameters.Length);
            S.Store(updated, ref parameters[0], i);
        }
    }

    private static float[] StartValues() => Draw(seed: 1, scale: 2);

    private static float[] Gradients(int step) => Draw(seed: (ulong)(100 + step), scale: 1);

    private static float[] Draw(ulong seed, double scale)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, Count).Select(_ => (float)(scale * (random.NextDouble() - 0.5)))];
    }
}
