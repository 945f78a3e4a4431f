using NetGen.Tests.Plain;

namespace NetGen.Tests.Data;

public class TargetScalingTests
{
    [Fact]
    public void Targets_get_mean_0_and_standard_deviation_1_and_features_stay()
    {
        var data = Dataset.FromTargets([7, 8, 9], 1, [1, 10, 3, 10, 5, 10], 2).WithFeatureNames(["area"]);

        var scaling = Standardizer.FitTargets(data);
        var applied = scaling.ApplyToTargets(Dataset.FromTargets([1, 2], 1, [3, 11, 5, 10], 2).WithFeatureNames(["area"]));

        Assert.Equal([3, 10], scaling.Mean.ToArray());
        Assert.Equal([MathF.Sqrt(8f / 3), 1], scaling.Std.ToArray());
        Assert.Equal([0, 1, 2 / MathF.Sqrt(8f / 3), 0], applied.Targets.ToArray());
        Assert.Equal([1, 2], applied.Features.ToArray());
        Assert.Equal(["area"], applied.FeatureNames);
        Assert.Equal((2, 1, 2, 0), (applied.Rows, applied.Inputs, applied.Outputs, applied.Classes));
    }

    [Fact]
    public void Labels_have_no_scale()
    {
        var labels = Dataset.FromLabels([1, 2], 1, [0, 1]);
        const string Message = "The data set has labels of 2 classes, not targets, so that there is nothing to scale";

        Assert.StartsWith(Message, Assert.Throws<ArgumentException>(() => Standardizer.FitTargets(labels)).Message, StringComparison.Ordinal);
        Assert.StartsWith(Message, Assert.Throws<ArgumentException>(() => new Standardizer([0], [1]).ApplyToTargets(labels)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_number_of_targets_and_one_that_leaves_the_floats_are_named()
    {
        Assert.StartsWith("This standardizer has measured 2 values per row, but the data set has 1 targets", Assert.Throws<ArgumentException>(
            () => new Standardizer([0, 0], [1, 1]).ApplyToTargets(Dataset.FromTargets([1], 1, [1], 1))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The standardized target in row 1, column 0", Assert.Throws<ArgumentException>(
            () => new Standardizer([0], [1e-20f]).ApplyToTargets(Dataset.FromTargets([1, 2], 1, [1, 1e30f], 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folding_rounds_once_from_double()
    {
        var net = new PlainNetwork<LineShape>();
        float[] weight = [0.1f, -3.3f], bias = [0.7f, 1e-3f], mean = [1234.567f, -0.01f], std = [98.7f, 3e-4f];
        net.Parameters.Layers[1].SetWeight(weight);
        net.Parameters.Layers[1].SetBias(bias);

        net.FoldOutputScaling(new(mean, std));

        net.Parameters.Layers[1].CopyWeightTo(weight);
        net.Parameters.Layers[1].CopyBiasTo(bias);
        Assert.Equal([(float)((double)98.7f * 0.1f), (float)((double)3e-4f * -3.3f)], weight);
        Assert.Equal([(float)((double)98.7f * 0.7f + 1234.567f), (float)((double)3e-4f * 1e-3f + -0.01f)], bias);
    }

    [Fact]
    public void A_head_that_is_not_linear_is_named()
    {
        AssertRefused<GateShape>(1, "Network 'Gate' cannot take up the scaling of its targets: its last layer, 'head', ends in Act.Sigmoid. Only a fully connected layer with Act.Linear can: end in one, or scale the outputs behind the network (value = output · std + mean).");
        AssertRefused<IrisShape>(3, "its last layer, 'head', ends in Act.Softmax.");
        AssertRefused<SlopeShape>(1, "its last layer, 'head', ends in Act.ELU.");
    }

    [Fact]
    public void Logits_have_no_unit()
    {
        Assert.Equal("its loss, BinaryCrossEntropy, takes the outputs as logits, which have no unit", Obstacle(Loss.BinaryCrossEntropy, Declared.Layer("head", 2, 1)));
        Assert.Equal("its loss, SoftmaxCrossEntropy, takes the outputs as logits, which have no unit", Obstacle(Loss.SoftmaxCrossEntropy, Declared.Layer("head", 2, 3)));
        Assert.Null(Obstacle(Loss.Huber, Declared.Layer("head", 2, 3)));
    }

    [Fact]
    public void Another_number_of_outputs_is_refused()
    {
        var net = new PlainNetwork<LineShape>();

        Assert.StartsWith("This standardizer has measured 1 values per row, but network 'Line' has 2 outputs", Assert.Throws<ArgumentException>(
            () => net.FoldOutputScaling(new([0], [1]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_and_biases_that_would_leave_the_floats_change_nothing()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[1].SetWeight([1, 1e20f]);
        net.Parameters.Layers[1].SetBias([3e38f, 0]);
        var before = net.Parameters.Memory.Span.ToArray();

        var weight = Assert.Throws<InvalidOperationException>(() => net.FoldOutputScaling(new([0, 0], [1, 1e20f])));
        Assert.Throws<InvalidOperationException>(() => net.FoldOutputScaling(new([2e38f, 0], [1, 1])));

        Assert.StartsWith("Layer 'head' would get weights too large for a float: scale the outputs behind the network", weight.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    private static string? Obstacle(Loss loss, LayerInfo head) => OutputScaling.Obstacle(Declared.Network("Test", loss, head));

    private static void AssertRefused<TShape>(int outputs, string message) where TShape : IPlainShape
    {
        var net = new PlainNetwork<TShape>(3);
        var before = net.Parameters.Memory.Span.ToArray();

        var error = Assert.Throws<InvalidOperationException>(() => net.FoldOutputScaling(new(new float[outputs], [.. Enumerable.Repeat(2f, outputs)])));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }
}
