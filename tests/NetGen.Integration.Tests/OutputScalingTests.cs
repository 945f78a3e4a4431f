namespace NetGen.Integration.Tests;

/// <summary>Networks trained on standardized targets that give the original unit afterwards.</summary>
public class OutputScalingTests
{
    private const int Rows = 400;

    private static readonly float[] Features = RandomData.Values(Rows * 3);

    /// <summary>Hundreds of thousands, and some hundredths of a thousand.</summary>
    private static readonly Dataset Raw = Dataset.FromTargets(Features, 3, [.. Enumerable.Range(0, Rows).SelectMany(Values)], 2);

    [Fact]
    public void A_folded_network_does_on_raw_data_what_it_did_on_standardized()
    {
        var (inputs, targets) = (Standardizer.Fit(Raw), Standardizer.FitTargets(Raw));
        var net = new TwoValues();
        var result = net.Fit(targets.ApplyToTargets(inputs.Apply(Raw)), new Adam(1e-2f), new() { Epochs = 40 });
        var standardized = net.Evaluate(targets.ApplyToTargets(inputs.Apply(Raw)));

        net.FoldInputScaling(inputs);
        net.FoldOutputScaling(targets);
        var raw = net.Evaluate(Raw);

        Assert.Empty(result.Notes);
        Assert.InRange(standardized.RSquared, 0.97, 1);
        Assert.Equal(standardized.RSquared, raw.RSquared, 1e-4);
        for (var output = 0; output < 2; output++)
        {
            var (before, after, std) = (standardized.Errors![output], raw.Errors![output], (double)targets.Std[output]);
            Assert.Equal(before.RSquared, after.RSquared, 1e-4);
            Assert.Equal(1, after.RootMeanSquaredError / (before.RootMeanSquaredError * std), 1e-3);
            Assert.Equal(1, after.MeanAbsoluteError / (before.MeanAbsoluteError * std), 1e-3);
        }
    }

    /// <summary>From the definitions, with the network's outputs, in two passes.</summary>
    [Fact]
    public void The_figures_are_those_of_the_definitions()
    {
        var net = new HuberValue();
        var data = Dataset.FromTargets(Features, 3, [.. Enumerable.Range(0, Rows).Select(row => Values(row).First())], 1);
        net.FoldOutputScaling(Standardizer.FitTargets(data));
        var outputs = new float[Rows];
        net.Forward(Features, outputs);

        var evaluation = net.Evaluate(data, batchSize: 33);

        double[] targets = [.. data.Targets.ToArray()], errors = [.. outputs.Zip(targets, (output, target) => output - target)];
        var mean = targets.Average();
        Assert.Equal(1 - errors.Sum(error => error * error) / targets.Sum(target => (target - mean) * (target - mean)), evaluation.RSquared, 1e-10);
        Assert.Equal(Math.Sqrt(errors.Average(error => error * error)), evaluation.RootMeanSquaredError, 1e-6);
        Assert.Equal(errors.Average(Math.Abs), evaluation.MeanAbsoluteError, 1e-6);
        Assert.Equal(errors.Average(error => Math.Abs(error) <= 1 ? error * error / 2 : Math.Abs(error) - 0.5), evaluation.Loss, 1e-6);
    }

    [Fact]
    public void Heads_that_are_not_linear_layers_are_named()
    {
        AssertRefused(new SumValue(), "'layer3', is [Add]", 3);
        AssertRefused(new LateActivation(), "is [Activation] with Act.Softplus", 3);
        AssertRefused(new ConvolutionValue(), "'layer1', is [Conv2D]", 2);
        AssertRefused(new Classifier(), "'layer2', ends in Act.Softmax", 10);
        AssertRefused(new LogitValue(), "its loss, BinaryCrossEntropy, takes the outputs as logits", 1);
    }

    [Fact]
    public void Without_bias_a_head_takes_scales_but_no_means()
    {
        var net = new NoBiasValue();
        AssertRefused(net, "Layer 'layer2' has no bias to take up the targets' means: declare it with Bias = true, or scale the outputs behind the network", 1);
        float before = net.Forward(Features.AsSpan(0, 3));

        net.FoldOutputScaling(new([0], [4]));

        Assert.Equal(4 * before, net.Forward(Features.AsSpan(0, 3)));
    }

    [Fact]
    public void Narrow_weights_wait_to_be_rounded_anew_and_none_can_be_changed_that_are_given_up()
    {
        var (net, scaling) = (new NarrowValues(2), new Standardizer([.. Enumerable.Repeat(50f, 64)], [.. Enumerable.Repeat(8f, 64)]));
        var (inputs, before, after) = (RandomData.Values(8), new float[64], new float[64]);
        net.Quantize();
        net.Forward(inputs, before);

        net.FoldOutputScaling(scaling);
        Assert.False(net.IsQuantized);
        net.Quantize();
        net.Forward(inputs, after);

        // Rounded weights are some thousandths off.
        Assert.All(before.Zip(after), pair => Assert.Equal(8 * pair.First + 50, pair.Second, 0.02f));
        net.Quantize(keepFloat32: false);
        Assert.StartsWith("Network 'NarrowValues' has given up its 32-bit weights", Assert.Throws<InvalidOperationException>(() => net.FoldOutputScaling(scaling)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_of_an_evaluation_allocates()
    {
        var net = new TwoValues();
        var (few, many) = (Raw.Take(20), Raw);
        Bytes(few);

        Assert.InRange(Bytes(many), 0, Bytes(few) + 64);

        long Bytes(Dataset data)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            net.Evaluate(data, batchSize: 20);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static IEnumerable<float> Values(int row)
    {
        var (a, b, c) = (Features[3 * row], Features[3 * row + 1], Features[3 * row + 2]);
        yield return 300_000 + 80_000 * (MathF.Sin(2 * a) + b * c);
        yield return 2e-5f * (a - b * b) - 1e-5f;
    }

    private static void AssertRefused<TNetwork>(INetwork<TNetwork> net, string message, int outputs) where TNetwork : class, INetwork<TNetwork>
    {
        var before = net.Parameters.Memory.Span.ToArray();

        var error = Assert.Throws<InvalidOperationException>(() => net.FoldOutputScaling(new([.. Enumerable.Repeat(1f, outputs)], [.. Enumerable.Repeat(2f, outputs)])));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }
}
