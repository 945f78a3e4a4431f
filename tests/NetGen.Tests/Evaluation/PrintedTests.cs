using System.Diagnostics;
using System.Reflection;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Evaluation;

/// <summary>What people see who print an object.</summary>
public sealed class PrintedTests
{
    [Fact]
    public void A_confusion_matrix_is_a_table()
    {
        var confusion = new ConfusionMatrix(3, []);
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
        var confusion = new ConfusionMatrix(21, []);
        Count(confusion, 20, 20, 1996);
        Count(confusion, 3, 5, 1);
        Count(confusion, 4, 5, 3);

        Assert.Equal("4 taken for 5: 3\n3 taken for 5: 1\naccuracy 0.9980 of 2,000 rows", confusion.ToString());
    }

    [Fact]
    public void Classes_with_names_are_called_by_them()
    {
        var few = new ConfusionMatrix(3, ["setosa", "iris"]);
        Count(few, 0, 1, 3);
        Count(few, 2, 2, 1);
        var many = new ConfusionMatrix(21, [.. Enumerable.Range(0, 21).Select(index => $"class {(char)('a' + index)}")]);
        Count(many, 3, 5, 2);

        Assert.Equal(
            """
            actual \ predicted  setosa  iris  2
                        setosa       0     3  0
                          iris       0     0  0
                             2       0     0  1
            accuracy 0.2500 of 4 rows
            """.ReplaceLineEndings("\n"),
            few.ToString());
        Assert.StartsWith("class d taken for class f: 2\n", many.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_are_the_data_sets()
    {
        var flowers = Dataset.FromLabels([1, 2, 3, 4, 5, 6, 7, 8], 4, ["rose", "lily"], out _);

        Assert.Equal(["lily", "rose"], new PlainNetwork<IrisShape>().Evaluate(flowers).Confusion!.ClassNames);
    }

    [Fact]
    public void An_evaluation_is_a_line()
    {
        var confusion = new ConfusionMatrix(2, []);
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

    [Theory]
    [InlineData(new[] { 32, 10 }, "Net: 64 -> 32 Tanh -> 10 Tanh, 2,410 parameters")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }, "Net: 64 -> 1 Tanh -> 2 Tanh -> 3 Tanh -> 4 Tanh -> 5 Tanh -> 6 Tanh -> 7 Tanh -> 8 Tanh, 268 parameters")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, "Net: 64 -> 1 Tanh -> 2 Tanh -> 3 Tanh -> 4 Tanh -> … 2 layers … -> 7 Tanh -> 8 Tanh -> 9 Tanh, 349 parameters")]
    public void A_network_is_one_line_too(int[] widths, string line)
    {
        var inputs = 64;
        var layers = new List<LayerInfo>();
        foreach (var width in widths)
        {
            layers.Add(Dense(inputs, width));
            inputs = width;
        }

        Assert.Equal(line, Net(layers).Summary);
    }

    [Fact]
    public void A_line_tells_images_and_what_layers_read() => Assert.Equal(
        "Net: 8 x 8 x 1 -> 6 x 6 x 2 ReLU -> 72 -> 72 of layer2 and input, 0 parameters",
        Net([
            new() { Name = "layer1", Kind = "Conv2D", Inputs = 64, Outputs = 72, InputShape = [8, 8, 1], OutputShape = [6, 6, 2], Activation = Act.ReLU },
            new() { Name = "layer2", Kind = "Flatten", Inputs = 72, Outputs = 72 },
            new() { Name = "layer3", Kind = "Add", Inputs = 72, Outputs = 72, Sources = ["layer2", "input"] },
        ]).Summary);

    [Fact]
    public void Layers_tensors_data_and_scalings_are_lines()
    {
        var layer = new PlainNetwork<IrisShape>(1).Parameters.Layers[0];
        var data = Dataset.FromLabels([1, 2, 3, 6], 2, [0, 1]);

        Assert.Equal(layer.Info.ToString(), layer.ToString());
        Assert.Equal("hidden.weight [5, 4]", layer.Tensors[0].ToString());
        Assert.Equal("2 rows of 2 features with 2 classes", data.ToString());
        Assert.Equal("1 row of 4 features with 1 target", Dataset.FromTargets([1, 2, 3, 4], 4, [1], 1).ToString());
        Assert.Equal("2,000 rows of 1 feature with 1 class", Dataset.FromLabels(new float[2000], 1, new int[2000]).ToString());
        Assert.Equal("2 features, means 2 to 4, standard deviations 1 to 2", Standardizer.Fit(data).ToString());
    }

    /// <summary>Where what is printed has several lines, the debugger shows one.</summary>
    [Theory]
    [InlineData(typeof(NetworkInfo))]
    [InlineData(typeof(ConfusionMatrix))]
    [InlineData(typeof(SignalComparison))]
    public void The_debugger_shows_a_line(Type type)
    {
        Assert.Equal("{Summary,nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.Equal(typeof(string), type.GetProperty("Summary", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.PropertyType);
    }

    private static NetworkInfo Net(IReadOnlyList<LayerInfo> layers) => new() { Name = "Net", Loss = Loss.MeanSquaredError, Layers = layers };

    private static LayerInfo Dense(int inputs, int outputs) => new()
    {
        Name = "layer", Inputs = inputs, Outputs = outputs, Activation = Act.Tanh,
        Tensors = [new() { Name = "weight", Shape = [outputs, inputs] }, new() { Name = "bias", Shape = [outputs] }],
    };

    private static EpochReport Report(int epoch, double? validation) => new(epoch, 9, 1, validation, validation is null ? null : 0.9, 0.1f, TimeSpan.FromSeconds(1), 100);

    private static void Count(ConfusionMatrix confusion, int actual, int predicted, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            confusion.Count(actual, predicted);
        }
    }
}
