namespace NetGen.Integration.Tests;

/// <summary>Numbers that a loss or a head has no use for are refused with their place, and nothing changes.</summary>
public class TargetTests
{
    [Theory]
    [InlineData(-1f, "-1")]
    [InlineData(2f, "2")]
    [InlineData(9f, "9")]
    [InlineData(1.0001f, "1.0001")]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void Binary_cross_entropy_takes_probabilities(float target, string text)
    {
        var (network, untouched) = (new Binary(1), new Binary(1));
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 30), untouched.CreateTrainer(new Adam(), 30));
        var (inputs, targets) = (RandomData.Values(150), Enumerable.Range(0, 30).Select(row => row % 2f).ToArray());
        trainer.Step(inputs, targets);
        reference.Step(inputs, targets);
        float[] wrong = [.. targets[..21], target, .. targets[22..]];

        AssertNamed("row 21, column 0", text, target, () => trainer.Step(inputs, wrong));
        AssertNamed("row 21, column 0", text, target, () => trainer.Backward(inputs, wrong));
        AssertNamed("row 21, column 0", text, target, () => SignalProbe.Measure(network, inputs, wrong));
        if (float.IsFinite(target))
        {
            var data = Dataset.FromTargets(inputs, 5, wrong, 1);
            AssertNamed("row 21, column 0", text, target, () => network.Evaluate(data));
            AssertNamed("row 21, column 0", text, target, () => network.Fit(data, new Sgd(), new() { AllowUnreachableTargets = true }));
            AssertNamed("row 21, column 0", text, target, () => network.Fit(Dataset.FromTargets(inputs, 5, targets, 1), new Sgd(), new() { Validation = data }));
        }

        Assert.Equal(reference.Step(inputs, targets), trainer.Step(inputs, targets));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Inputs_and_targets_are_finite(float value)
    {
        // Tanh makes a finite loss of an infinite input, whose weights would then become NaN.
        var (network, untouched) = (new OwnConstructor("same"), new OwnConstructor("same"));
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 9), untouched.CreateTrainer(new Adam(), 9));
        var (inputs, targets) = (RandomData.Values(36), RandomData.Values(18));
        float[] wrongInputs = [.. inputs[..30], value, .. inputs[31..]];
        float[] wrongTargets = [.. targets[..17], value];

        foreach (var call in new Action[] { () => trainer.Step(wrongInputs, targets), () => trainer.Backward(wrongInputs, targets) })
        {
            Assert.Contains("The input in row 7, column 2 (both counted from 0) is ", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
        }

        foreach (var call in new Action[] { () => trainer.Step(inputs, wrongTargets), () => trainer.Backward(inputs, wrongTargets) })
        {
            Assert.Contains("The target in row 8, column 1 (both counted from 0) is ", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => new Classifier().CreateTrainer(new Sgd(), 1).Step([.. RandomData.Values(63), value], [3]));
        Assert.Equal(reference.Step(inputs, targets), trainer.Step(inputs, targets));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Fact]
    public void Fit_refuses_targets_outside_the_heads_range_unless_they_are_allowed()
    {
        var network = new HalfVectors(1);
        var before = Memory(network);
        var data = Dataset.FromTargets(RandomData.Values(8 * 40), 8, [.. Enumerable.Range(0, 80).Select(i => i < 3 ? 0.5f : 5 + i % 16)], 2);
        var reachable = Dataset.FromTargets(RandomData.Values(16), 8, [1, -1, 0, 0.3f], 2);

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => network.Fit(data, new Sgd()));

        Assert.StartsWith(
            "Network 'HalfVectors' cannot learn the target 8 in row 1, column 1 (both counted from 0): the outputs of Tanh are from -1 to 1 (77 of 80 targets are not). " +
            "Scale the targets into that range, end in Act.Linear, or set AllowUnreachableTargets to train all the same.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("data", 8f), (exception.ParamName, exception.ActualValue));
        Assert.Equal("options", Assert.Throws<ArgumentOutOfRangeException>(() => network.Fit(reachable, new Sgd(), new() { Validation = data })).ParamName);
        Assert.Equal(before, Memory(network));

        network.Fit(reachable, new Sgd());
        Assert.Equal(10, network.Fit(data, new Sgd(), new() { AllowUnreachableTargets = true }).EpochsRun);
        Assert.True(network.Evaluate(data).Loss > 1);
    }

    private static void AssertNamed(string place, string text, float value, Action call)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(call);
        Assert.Contains($"The target in {place} (both counted from 0) is {text}, but BinaryCrossEntropy takes probabilities, from 0 to 1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(value, exception.ActualValue);
    }

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters.Memory.Span.ToArray();
}
