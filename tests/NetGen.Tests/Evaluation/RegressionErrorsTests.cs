using NetGen.Tests.Plain;

namespace NetGen.Tests.Evaluation;

public class RegressionErrorsTests
{
    /// <summary>The example of scikit-learn's user guide ("R² score", "Mean absolute error", "Mean squared error"): 0.936… of [0.965…, 0.908…]; 0.75 of [0.5, 1]; 0.7083… of [0.4166…, 1].</summary>
    [Fact]
    public void The_figures_of_several_outputs_are_those_of_scikit_learn()
    {
        var errors = Measure([0, 2, -1, 2, 8, -5], [0.5f, 1, -1, 1, 7, -6], 2);

        Assert.Equal((2, 3), (errors.Outputs, errors.Rows));
        Assert.Equal(1 - 1.25 / (217 / 6.0), errors[0].RSquared, 1e-14);
        Assert.Equal(1 - 3 / (98 / 3.0), errors[1].RSquared, 1e-14);
        Assert.Equal(0.936800526662278, errors.RSquared, 1e-14);
        Assert.Equal((Math.Sqrt(1.25 / 3), 1), (errors[0].RootMeanSquaredError, errors[1].RootMeanSquaredError));
        Assert.Equal(Math.Sqrt(4.25 / 6), errors.RootMeanSquaredError, 1e-15);
        Assert.Equal((0.5, 1, 0.75), (errors[0].MeanAbsoluteError, errors[1].MeanAbsoluteError, errors.MeanAbsoluteError));
        Assert.Throws<ArgumentOutOfRangeException>(() => errors[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => errors[-1]);
    }

    [Fact]
    public void Constant_targets_are_hit_or_missed()
    {
        Assert.Equal(1, Measure([0.1f, 0.1f, 0.1f], [0.1f, 0.1f, 0.1f], 1).RSquared);
        Assert.Equal(0, Measure([0.1f, 0.1f, 0.2f], [0.1f, 0.1f, 0.1f], 1).RSquared);
        Assert.Equal(-1, Measure([1, 1], [-1, 1], 1).RSquared);
        Assert.Equal((1 + 0) / 2.0, Measure([3, 5, 3, 5], [3, 4, 3, 4], 2).RSquared);
    }

    [Fact]
    public void Of_one_row_there_is_no_coefficient()
    {
        var errors = Measure([1], [3], 1);

        Assert.True(double.IsNaN(errors.RSquared));
        Assert.Equal((2, 2), (errors.RootMeanSquaredError, errors.MeanAbsoluteError));
    }

    [Fact]
    public void A_small_spread_around_a_large_mean_is_not_lost()
    {
        // Targets 1,000,000 + 1, 2, 4, 3 with errors 0.5, 0, -1, 0.5; the first row is far from the mean.
        var errors = Measure([1_000_001.5f, 1_000_002, 1_000_003, 1_000_003.5f], [1_000_001, 1_000_002, 1_000_004, 1_000_003], 1);

        Assert.Equal(1 - 1.5 / 5, errors.RSquared, 1e-10);
    }

    [Fact]
    public void An_output_that_is_not_a_number_shows()
    {
        var errors = Measure([float.NaN, 2], [1, 2], 1);

        Assert.True(double.IsNaN(errors.RSquared) && double.IsNaN(errors.RootMeanSquaredError) && double.IsNaN(errors.MeanAbsoluteError));
    }

    [Fact]
    public void An_evaluation_has_them_for_values_and_not_for_labels()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([1]);
        net.Parameters.Layers[1].SetWeight([1, 2]);

        var evaluation = net.Evaluate(Dataset.FromTargets([1, 2, 3], 1, [1, 3, 5, 4, 3, 6], 2), batchSize: 2);
        var errors = evaluation.Errors!;

        Assert.Equal(1 - 9 / 8.0, errors[0].RSquared, 1e-15);
        Assert.Equal(1 - 1 / (14 / 3.0), errors[1].RSquared, 1e-15);
        Assert.Equal((errors.RSquared, errors.RootMeanSquaredError, errors.MeanAbsoluteError), (evaluation.RSquared, evaluation.RootMeanSquaredError, evaluation.MeanAbsoluteError));
        Assert.Equal(Math.Sqrt(evaluation.Loss), evaluation.RootMeanSquaredError, 1e-12);
        Assert.Equal("loss 1.667, R² 0.330, RMSE 1.291, MAE 0.6667", evaluation.ToString());

        var labelled = net.Evaluate(Dataset.FromLabels([1, 2], 1, [0, 1]));
        Assert.Null(labelled.Errors);
        Assert.True(double.IsNaN(labelled.RSquared) && double.IsNaN(labelled.RootMeanSquaredError) && double.IsNaN(labelled.MeanAbsoluteError));
    }

    [Fact]
    public void A_cross_entropy_over_values_is_no_regression()
    {
        var evaluation = new PlainNetwork<GateShape>().Evaluate(Dataset.FromTargets([0, 0, 1, 1], 2, [0.25f, 0.75f], 1));

        Assert.Null(evaluation.Errors);
        Assert.Null(evaluation.Confusion);
        Assert.DoesNotContain("R²", evaluation.ToString(), StringComparison.Ordinal);
    }

    private static RegressionErrors Measure(float[] outputs, float[] targets, int count)
    {
        var errors = new RegressionErrors(count);
        for (var i = 0; i < outputs.Length; i += count)
        {
            errors.Count(outputs.AsSpan(i, count), targets.AsSpan(i, count));
        }

        return errors;
    }
}
