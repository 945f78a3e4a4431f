using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>A function beside TensorPrimitives', over an array that stays in the first-level cache.</summary>
/// <param name="Name">The function.</param>
/// <param name="NetGen">NetGen's.</param>
/// <param name="Tensors">TensorPrimitives'.</param>
/// <param name="Errors">Largest errors of both, in ulp.</param>
/// <param name="UlpGoal">The error that NetGen's may have.</param>
internal sealed record ComparedFunction(
    string Name, Measuring.Timing NetGen, Measuring.Timing Tensors, (double NetGen, double Tensors) Errors, double UlpGoal)
{
    private const int Length = 2048;

    public static ComparedFunction Of<F>() where F : struct, IVectorFunction
    {
        var (x, y) = (RandomData.Values(Length), new float[Length]);
        foreach (ref var value in x.AsSpan())
        {
            // The logarithm takes positive values only.
            value = F.Domain.Low == 0 ? 1.01f + value : 8 * value;
        }

        return new(
            F.Name,
            new(count =>
            {
                for (var i = 0; i < count; i++)
                {
                    FunctionLoop<F>.Apply(x, y);
                }
            }),
            new(count =>
            {
                for (var i = 0; i < count; i++)
                {
                    F.Tensor(x, y);
                }
            }),
            (LargestError.Ulp<F>(FunctionLoop<F>.Apply), LargestError.Ulp<F>((from, to) => F.Tensor(from, to))),
            F.UlpGoal);
    }

    public void AddTo(MarkdownTable table)
    {
        var ratio = NetGen.Median / Tensors.Median;
        table.Add(
            Name,
            Numbers.Short(NetGen.Median / Length),
            Numbers.Short(NetGen.Minimum / Length),
            Numbers.Short(Tensors.Median / Length),
            Numbers.Ratio(ratio),
            Numbers.Short(Errors.NetGen),
            Numbers.Short(Errors.Tensors),
            double.IsNaN(UlpGoal) ? "" : $"{Numbers.AtMost(ratio, 0.4, "TensorPrimitives")}; {Numbers.AtMost(Errors.NetGen, UlpGoal, "ulp")}");
    }
}
