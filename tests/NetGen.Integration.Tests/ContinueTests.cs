namespace NetGen.Integration.Tests;

/// <summary>A training that is gone on with ends like one that was that long from the start, with dropout and threads too.</summary>
public class ContinueTests
{
    private readonly Dataset _data = Dataset.FromTargets(RandomData.Values(90 * 20), 20, RandomData.Values(180, 2), 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Dropout_and_moments_go_on(int threads)
    {
        var (whole, parts, anew) = (new Mixture(1), new Mixture(1), new Mixture(1));
        FitOptions Options(int epochs) => new() { Epochs = epochs, Seed = 3, Threads = threads };
        var expected = whole.Fit(_data, new Adam(0.01f), Options(5));

        var result = parts.Fit(_data, new Adam(0.01f), Options(2)).Continue(1).Continue(2);
        anew.Fit(_data, new Adam(0.01f), Options(2));
        anew.Fit(_data, new Adam(0.01f), Options(3));

        Assert.Equal(Memory(whole), Memory(parts));
        Assert.Equal(expected.Reports.Select(report => report.TrainingLoss), result.Reports.Select(report => report.TrainingLoss));
        Assert.NotEqual(Memory(whole), Memory(anew));
    }

    private static float[] Memory(Mixture network) => ((INetwork<Mixture>)network).Parameters.Memory.Span.ToArray();
}
