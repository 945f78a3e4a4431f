using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Training;

/// <summary>What a training step is to reach.</summary>
internal static class TrainingGoals
{
    public static string Of(LimitedTraining step, double squareForward, double flopsPerNanosecond)
    {
        var time = step.NetGen.Median;
        var multiplyAdds = step.Case.Flops / flopsPerNanosecond;
        return (step.Case.Name, step.Case.Optimizer, step.Case.Rows) switch
        {
            (ForwardCases.Image, TrainingCases.Sgd, 1) => Numbers.AtMost(time / step.Memory, 1.25, "memory"),
            (ForwardCases.Image, TrainingCases.Sgd, 64) => Numbers.AtMost(time / multiplyAdds, 1.08, "multiply-adds"),
            (ForwardCases.Image, TrainingCases.Adam, 64) => Numbers.AtMost(time / multiplyAdds, 1.25, "multiply-adds"),
            (ForwardCases.Square, _, _) => Gradient(multiplyAdds / 2 / (time - squareForward)),
            (TrainingCases.Regression, _, var rows) => $"{Numbers.Short(time / rows)} ns per sample; {Numbers.AtMost(time / rows, 55, "ns")}",
            _ => "",
        };
    }

    /// <summary>The weight gradient alone is what a step takes more than its forward pass.</summary>
    private static string Gradient(double ofPeak) => $"gradient and update: {Numbers.Percent(ofPeak)}; {Numbers.AtLeast(100 * ofPeak, 85, "%")}";
}
