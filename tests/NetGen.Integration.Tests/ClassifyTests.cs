namespace NetGen.Integration.Tests;

/// <summary>One rule for a row that has no class: Classify gives −1, and accuracies count it as wrong.</summary>
public class ClassifyTests
{
    [Fact]
    public void NaN_among_the_inputs_gives_no_class()
    {
        AssertNoClass(64, row => new Classifier(1).Classify(row));
        AssertNoClass(40, row => new HalfVectorsOfManyInputs(1).Classify(row));
        AssertNoClass(7, row => new Judge(1).Classify(row));
        AssertNoClass(5, row => new Binary(1).Classify(row));
        AssertNoClass(90, row => new Float32Net(1).Classify(row));
    }

    [Fact]
    public void NaN_gives_no_class_with_narrow_weights_either()
    {
        var (int8, bfloat16, judge) = (new Int8Net(1), new BFloat16Net(1), new Int8Judge(1));
        AssertNoClass(90, row => int8.Classify(row));
        AssertNoClass(90, row => judge.Classify(row));
        int8.Quantize();
        bfloat16.Quantize();
        judge.Quantize();
        AssertNoClass(90, row => int8.Classify(row));
        AssertNoClass(90, row => bfloat16.Classify(row));
        AssertNoClass(90, row => judge.Classify(row));
    }

    [Fact]
    public void No_activation_hides_it_in_a_row_or_in_a_batch()
    {
        var (small, large) = (new EveryActivationOfSix(1), new EveryActivationOfSeventy(1));
        AssertNoClass(3, row => small.Classify(row));
        AssertNoClass(3, row => large.Classify(row));
        AssertNaNInBatch(small);
        AssertNaNInBatch(large);
    }

    [Fact]
    public void Accuracies_count_it_as_wrong()
    {
        var (classifier, judge) = (new Classifier(1), new Judge(1));
        var (inputs, labels) = (RandomData.Values(6 * 64), new[] { 0, 1, 2, 3, 4, 5 });
        classifier.Layers[1].SetBias([float.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        judge.Layers[1].SetBias([float.NaN]);

        AssertUnclassified(classifier.Evaluate(Dataset.FromLabels(inputs, 64, labels, 10)));
        AssertUnclassified(judge.Evaluate(Dataset.FromLabels(inputs[..42], 7, [0, 1, 0, 0, 1, 1])));
    }

    private static void AssertUnclassified(Evaluation evaluation)
    {
        Assert.Equal((6, 6, 0.0), (evaluation.Confusion!.Rows, evaluation.Confusion.Unclassified, evaluation.Accuracy));
        Assert.Equal((0, 0), (evaluation.Confusion[0, 0], evaluation.Confusion[1, 1]));
        Assert.Equal(0, evaluation.Confusion.Recall(0));
        Assert.True(double.IsNaN(evaluation.Confusion.Precision(0)));
        Assert.True(double.IsNaN(evaluation.Loss));
    }

    private static void AssertNoClass(int inputs, Func<float[], int> classify)
    {
        var row = RandomData.Values(inputs);
        Assert.InRange(classify(row), 0, 9);
        for (var i = 0; i < inputs; i++)
        {
            row[i] = float.NaN;
            Assert.Equal(-1, classify(row));
            row[i] = 0.5f;
        }
    }

    private static void AssertNaNInBatch<TNetwork>(TNetwork network) where TNetwork : class, INetwork<TNetwork>
    {
        const int Rows = 50;
        var (inputs, outputs) = (RandomData.Values(Rows * TNetwork.Info.InputSize), new float[Rows * TNetwork.Info.OutputSize]);
        inputs[7 * TNetwork.Info.InputSize + 1] = float.NaN;
        network.Forward(inputs, outputs);

        for (var i = 0; i < outputs.Length; i++)
        {
            Assert.Equal(i / TNetwork.Info.OutputSize == 7, float.IsNaN(outputs[i]));
        }
    }
}
