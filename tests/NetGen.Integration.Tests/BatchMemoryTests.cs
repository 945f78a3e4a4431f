namespace NetGen.Integration.Tests;

/// <summary>Batches that take more memory than one buffer holds are refused with what they would need.</summary>
public class BatchMemoryTests
{
    [Fact]
    public void A_trainer_for_too_many_rows_names_their_bytes()
    {
        // Outputs of 32 and 16 floats, and two gradients as wide as the widest layer.
        AssertRefused("batchSize", int.MaxValue, "2147483647 rows need 824,633,720,448 bytes for what a trainer computes", () => new Classifier().CreateTrainer(new Adam(), int.MaxValue));
        AssertRefused("batchSize", int.MaxValue, " bytes for ", () => new Curve().CreateTrainer(new Sgd(), int.MaxValue));
        AssertRefused("batchSize", 3_000_000, "3000000 rows need 12,096,000,000 bytes for the gradient of the inputs", () => new LongRow().CreateTrainer(new Sgd(), 3_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Curve().CreateTrainer(new Sgd(), 0));
    }

    [Fact]
    public void Evaluate_and_Fit_name_the_bytes_of_a_batch()
    {
        const int Rows = 40_000;
        var network = new ManyClasses();
        var data = Dataset.FromLabels(RandomData.Values(Rows), 1, RandomData.Classes(Rows, 60_000), 60_000);

        AssertRefused("batchSize", Rows, "40000 rows need 9,600,000,000 bytes for the outputs of a batch", () => network.Evaluate(data, Rows));
        AssertRefused("batchSize", Rows, "40000 rows need 19,200,000,000 bytes for what a trainer computes", () => network.Fit(data, new Sgd(), new() { BatchSize = int.MaxValue }));
    }

    [Fact]
    public void Many_classes_have_an_accuracy()
    {
        var network = new ManyClasses();
        var bias = new float[60_000];
        bias[59_999] = 100;
        network.Layers[0].SetBias(bias);

        var evaluation = network.Evaluate(Dataset.FromLabels([0.1f, 0.2f, 0.3f], 1, [59_999, 0, 59_999]));

        Assert.Equal((2, 1), (evaluation.Confusion![59_999, 59_999], evaluation.Confusion[0, 59_999]));
        Assert.Equal((2 / 3.0, 2 / 3.0, 1.0), (evaluation.Accuracy, evaluation.Confusion.Precision(59_999), evaluation.Confusion.Recall(59_999)));
    }

    private static void AssertRefused(string parameter, int value, string text, Action call)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(call);
        Assert.Equal((parameter, value), (exception.ParamName, exception.ActualValue));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Contains("but one buffer holds at most 8,589,934,300: take fewer rows at once.", exception.Message, StringComparison.Ordinal);
    }
}
