using NetGen.Tests.Plain;

namespace NetGen.Tests.Evaluation;

public class EvaluateTests
{
    [Fact]
    public void The_confusion_matrix_counts_actual_against_predicted()
    {
        // The hidden layer passes inputs through, so the class is the largest of the first three.
        var net = new PlainNetwork<IrisShape>();
        net.Parameters.Layers[0].SetWeight([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        net.Parameters.Layers[1].SetWeight([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0]);
        var data = Dataset.FromLabels([1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], 4, [0, 1, 0, 2]);

        var evaluation = net.Evaluate(data, batchSize: 3);
        var confusion = evaluation.Confusion!;

        Assert.Equal(0.75, evaluation.Accuracy);
        Assert.Equal((1, 1, 0, 1, 1), (confusion[0, 0], confusion[0, 1], confusion[1, 0], confusion[1, 1], confusion[2, 2]));
        Assert.Equal((4, 3), (confusion.Rows, confusion.Classes));
        Assert.Equal((0.5, 1, 0.5), (confusion.Recall(0), confusion.Precision(0), confusion.Precision(1)));
        var (right, wrong) = (Math.Log(Math.E + 2) - 1, Math.Log(Math.E + 2));
        Assert.Equal((3 * right + wrong) / 4, evaluation.Loss, 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>(() => confusion[3, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => confusion[0, -1]);
    }

    [Fact]
    public void One_sigmoid_output_is_class_1_from_one_half()
    {
        var net = new PlainNetwork<GateShape>();
        net.Parameters.Layers[0].SetWeight([1, 0, 0, 1]);
        net.Parameters.Layers[1].SetWeight([1, 0]);

        var evaluation = net.Evaluate(Dataset.FromLabels([0, 0, -1, 0, 2, 0], 2, [1, 1, 1]));

        Assert.Equal((2, 1), (evaluation.Confusion![1, 1], evaluation.Confusion[1, 0]));
        Assert.Equal((Math.Log(2) + Math.Log(1 + Math.E) + Math.Log(1 + Math.Exp(-2))) / 3, evaluation.Loss, 1e-6);
        Assert.True(double.IsNaN(evaluation.Confusion.Precision(0) - evaluation.Confusion.Recall(0)));
    }

    [Fact]
    public void Data_with_targets_has_a_loss_but_no_accuracy()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([1]);
        net.Parameters.Layers[1].SetWeight([1, 2]);

        var evaluation = net.Evaluate(Dataset.FromTargets([1, 2], 1, [1, 3, 5, 4], 2));

        Assert.Equal((0 + 1 + 9 + 0) / 4.0, evaluation.Loss, 1e-6);
        Assert.Null(evaluation.Confusion);
        Assert.True(double.IsNaN(evaluation.Accuracy));
    }

    [Fact]
    public void A_batch_size_below_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlainNetwork<IrisShape>().Evaluate(Dataset.FromLabels([1, 2, 3, 4], 4, [0]), 0));
}
