using NetGen.Tests.Plain;

namespace NetGen.Tests.Evaluation;

/// <summary>What people see who print an object.</summary>
public sealed class PrintedTests
{
    [Fact]
    public void A_confusion_matrix_is_a_table()
    {
        var confusion = new ConfusionMatrix(3);
        Count(confusion, 0, 0, 12);
        Count(confusion, 1, 2, 3);
        Count(confusion, 2, 2, 4);
        Count(confusion, 2, ClassIndex.None, 1);

        Assert.Equal(
            """
            actual \ predicted   0  1  2
                             0  12  0  0
                             1   0  0  3
                             2   0  0  4
            accuracy 0.8000 of 20 rows, 1 without a class
            """.ReplaceLineEndings("\n"),
            confusion.ToString());
    }

    [Fact]
    public void Of_many_classes_the_most_frequent_errors_are_shown()
    {
        var confusion = new ConfusionMatrix(21);
        Count(confusion, 20, 20, 1996);
        Count(confusion, 3, 5, 1);
        Count(confusion, 4, 5, 3);

        Assert.Equal("4 taken for 5: 3\n3 taken for 5: 1\naccuracy 0.9980 of 2,000 rows", confusion.ToString());
    }

    [Fact]
    public void An_evaluation_is_a_line()
    {
        var confusion = new ConfusionMatrix(2);
        Count(confusion, 1, 1, 1);

        Assert.Equal("loss 0.125, accuracy 1.0000 of 1 rows", new NetGen.Evaluation(0.125, confusion).ToString());
        Assert.Equal("loss 0.125", new NetGen.Evaluation(0.125, null).ToString());
    }

    [Theory]
    [InlineData(0.25f, "R² 0.938, RMSE 0.25, MAE 0.25")]
    [InlineData(25_000, "R² -624999999.000, RMSE 25,000, MAE 25,000")]
    [InlineData(0.0009765625f, "R² 1.000, RMSE 0.0009766, MAE 0.0009766")]
    public void Errors_are_in_the_unit_of_the_data(float error, string text)
    {
        var errors = new RegressionErrors(1);
        errors.Count([error], [0]);
        errors.Count([2 + error], [2]);

        Assert.Equal(text, errors.ToString());
        Assert.Equal($"loss 0.125, {text}", new NetGen.Evaluation(0.125, null) { Errors = errors }.ToString());
    }

    [Fact]
    public void A_report_has_what_was_measured() => Assert.Equal(
        "epoch 1 of 9: training loss 1, validation loss 0.25, validation R² 0.953",
        (Report(1, 0.25) with { ValidationAccuracy = null, ValidationRSquared = 0.9534 }).ToString());

    [Fact]
    public void A_result_names_its_best_epoch()
    {
        EpochReport[] reports = [Report(1, 0.5), Report(2, 0.25), Report(3, 0.75)];

        Assert.Equal("3 epochs, stopped early; best: epoch 2 of 9: training loss 1, validation loss 0.25, validation accuracy 0.9000", new FitResult(reports, true).ToString());
        Assert.Equal("1 epoch; best: epoch 1 of 9: training loss 1", new FitResult([Report(1, null)], false).ToString());
        Assert.Equal("no epoch", new FitResult([], false).ToString());
    }

    [Fact]
    public void A_network_is_a_line_for_itself_and_one_for_each_layer()
    {
        var info = PlainNetwork<IrisShape>.Info;

        Assert.Equal(
            $"{info.Name}: 4 → 3, {info.ParameterCount} parameters, trained with {info.Loss}",
            info.ToString().Split('\n')[0]);
        Assert.Equal(1 + info.Layers.Count, info.ToString().Split('\n').Length);
        Assert.StartsWith($"{info.Layers[0].Name}: Layer, 4 → 5, ", info.Layers[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" parameters", info.Layers[0].ToString(), StringComparison.Ordinal);
    }

    private static EpochReport Report(int epoch, double? validation) => new(epoch, 9, 1, validation, validation is null ? null : 0.9, 0.1f, TimeSpan.FromSeconds(1), 100);

    private static void Count(ConfusionMatrix confusion, int actual, int predicted, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            confusion.Count(actual, predicted);
        }
    }
}
