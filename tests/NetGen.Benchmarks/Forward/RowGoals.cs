using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Forward;

/// <summary>What one row is to reach.</summary>
internal static class RowGoals
{
    /// <summary>Nanoseconds and, independent of the clock, the part of ONNX Runtime's call.</summary>
    private static readonly Dictionary<string, (double Nanoseconds, double OfOnnx)> Tiny = new()
    {
        [ForwardCases.Scalar] = (6.5, 1 / 300.0),
        [ForwardCases.SmallTanh] = (48, 1 / 50.0),
        [ForwardCases.SmallRelu] = (32, 1 / 75.0),
        [ForwardCases.Digit] = (70, 1 / 33.0),
    };

    public static string Of(ComparedForward row)
    {
        var (time, ofOnnx) = (row.NetGen.Median, row.NetGen.Median / row.Onnx.Median);
        if (Tiny.TryGetValue(row.Case.Name, out var goal))
        {
            return $"{Numbers.AtMost(time, goal.Nanoseconds, "ns")}; {Numbers.AtMost(ofOnnx, goal.OfOnnx, "ONNX")}";
        }

        return row.Case.Name == ForwardCases.Image
            ? $"{Numbers.AtMost(time / row.ReadNanoseconds, 1.06, "reading")}; {Numbers.AtMost(ofOnnx, 0.62, "ONNX")}"
            : "";
    }
}
