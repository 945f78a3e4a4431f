using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

/// <summary>A trainer that was written by hand before there were weights and loss functions still is one, and says what it cannot do.</summary>
public class HandWrittenTrainerTests
{
    private readonly PlainNetwork<LineShape> _network = new(1);

    [Fact]
    public void It_knows_no_weights()
    {
        var trainer = _network.CreateTrainer(new Sgd(), 2);

        AssertRefused("no weights of rows", () => trainer.Step([1f], [1f, 2f], [1f]));
        AssertRefused("no weights of rows", () => trainer.Step([1f], [1], [1f]));
        AssertRefused("no weights of rows", () => trainer.Backward([1f], [1f, 2f], [1f]));
        AssertRefused("no weights of rows", () => trainer.Backward([1f], [1], [1f]));
    }

    [Fact]
    public void It_knows_no_loss_functions()
    {
        var trainer = _network.CreateTrainer(new Sgd(), 2);

        AssertRefused("its own loss only", () => trainer.Step([1f], static (_, _) => 0));
        AssertRefused("its own loss only", () => trainer.Step([1f], 3, static (_, _, _) => 0));
        AssertRefused("its own loss only", () => trainer.Backward([1f], static (_, _) => 0));
        AssertRefused("its own loss only", () => trainer.Backward([1f], 3, static (_, _, _) => 0));
    }

    [Fact]
    public void Fit_with_weights_says_so_and_changes_nothing()
    {
        var before = _network.Parameters.Memory.Span.ToArray();

        AssertRefused("no weights of rows", () => _network.Fit(Dataset.FromTargets([1, 2], 1, [1, 2, 3, 4], 2), new Sgd(), new() { SampleWeights = [1, 2] }));

        Assert.Equal(before, _network.Parameters.Memory.Span.ToArray());
    }

    private static void AssertRefused(string what, Action call)
    {
        var message = Assert.Throws<NotSupportedException>(call).Message;
        Assert.StartsWith("PlainTrainer", message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }
}
