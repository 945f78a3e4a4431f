using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

public class UnreachableTargetsTests
{
    [Theory]
    [InlineData(Act.Tanh, 5, "from -1 to 1")]
    [InlineData(Act.Sigmoid, 20, "from 0 to 1")]
    [InlineData(Act.HardSigmoid, -0.5f, "from 0 to 1")]
    [InlineData(Act.ReLU, -3, "0 or more")]
    [InlineData(Act.ReLU6, 7, "from 0 to 6")]
    [InlineData(Act.Softplus, -1, "0 or more")]
    [InlineData(Act.GELU, -0.5f, "-0.17 or more")]
    [InlineData(Act.ELU, -2, "-1 or more")]
    [InlineData(Act.SELU, -1.8f, "-1.758 or more")]
    public void A_target_outside_the_range_is_named(Act head, float target, string range)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Refuse(head, [0.5f, 0.25f, 0.125f, target]));

        Assert.Contains(FormattableString.Invariant($"cannot learn the target {target} in row 1, column 1 (both counted from 0): the outputs of {head} are {range} (1 of 4 targets are not)"), exception.Message, StringComparison.Ordinal);
        Assert.Equal(target, exception.ActualValue);
    }

    [Theory]
    [InlineData(Act.Tanh, -1, 1)]
    [InlineData(Act.Tanh, -1.0005f, 1.0005f)]
    [InlineData(Act.Sigmoid, 0, 1)]
    [InlineData(Act.ReLU, 0, 1e30f)]
    [InlineData(Act.Softsign, -1, 1)]
    [InlineData(Act.LeakyReLU, -1e30f, 1e30f)]
    [InlineData(Act.Linear, -1e30f, 1e30f)]
    [InlineData(Act.Softmax, 0, 1)]
    [InlineData(Act.Softmax, 0.3f, 0.705f)]
    public void The_ends_of_the_range_can_be_come_close_to(Act head, float low, float high) => Refuse(head, [low, high, high, low]);

    [Fact]
    public void Softmax_gives_rows_that_sum_to_1()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Refuse(Act.Softmax, [0.5f, 0.5f, 0.9f, 0.8f]));

        Assert.Contains("the target 0.9 in row 1, column 0 (both counted from 0): the outputs of Softmax sum to 1, and the targets of this row to 1.7.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_can_always_be_reached() => UnreachableTargets.Refuse(Info(Act.ReLU), Dataset.FromLabels([1f, 2], 1, [0, 1]), "data");

    private static void Refuse(Act head, float[] targets) => UnreachableTargets.Refuse(Info(head), Dataset.FromTargets([1, 2], 1, targets, 2), "data");

    private static NetworkInfo Info(Act head) => Declared.Network("Test", Loss.MeanSquaredError, Declared.Layer("head", 1, 2, head, slope: 1));
}
