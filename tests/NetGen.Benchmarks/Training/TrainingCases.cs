using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Training;

/// <summary>The training steps that are measured.</summary>
internal static class TrainingCases
{
    public const string Sgd = "SGD";
    public const string Adam = "Adam";
    public const string AdamW = "AdamW";
    public const string Regression = "4-32-16-4 tanh";

    /// <summary>Samples of the full batch for 4-32-16-4.</summary>
    public const int RegressionRows = 10_000;

    /// <summary>So small that the weights, and with them the gradients, stay as they are in a million steps.</summary>
    private const float LearningRate = 1e-9f;

    /// <summary>784-128-10 by all three optimizers.</summary>
    public static IEnumerable<TrainingCase> Image(int rows) =>
    [
        Image(Sgd, new Sgd(LearningRate), rows, states: 0),
        Image(Adam, new Adam(LearningRate), rows, states: 2),
        Image(AdamW, new AdamW(LearningRate), rows, states: 2),
    ];

    /// <summary>One layer of 2048.</summary>
    public static TrainingCase Square(int rows)
    {
        var (inputs, targets) = (RandomData.Values(rows * SquareNet.InputSize), RandomData.Values(rows * SquareNet.OutputSize));
        return new(ForwardCases.Square, Sgd, rows, SquareNet.Info, 0, TrainingLoops.Of(new SquareNet().CreateTrainer(new Sgd(LearningRate), rows), inputs, targets));
    }

    /// <summary>4-32-16-4, full batch.</summary>
    public static TrainingCase RegressionBatch()
    {
        var (inputs, targets) = (RandomData.Values(RegressionRows * RegressionNet.InputSize), RandomData.Values(RegressionRows * RegressionNet.OutputSize));
        var trainer = new RegressionNet().CreateTrainer(new Adam(LearningRate), RegressionRows);
        return new(Regression, Adam, RegressionRows, RegressionNet.Info, 2, TrainingLoops.Of(trainer, inputs, targets));
    }

    private static TrainingCase Image<TOptimizer>(string name, TOptimizer optimizer, int rows, int states) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var (inputs, classes) = (RandomData.Values(rows * ImageNet.InputSize), RandomData.Classes(rows, ImageNet.OutputSize));
        return new(ForwardCases.Image, name, rows, ImageNet.Info, states, TrainingLoops.Of(new ImageNet().CreateTrainer(optimizer, rows), inputs, classes));
    }
}
