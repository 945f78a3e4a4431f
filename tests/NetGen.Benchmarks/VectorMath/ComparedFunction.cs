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
    string Name, Timing NetGen, Timing Tensors, (double NetGen, double Tensors) Errors, double UlpGoal)
{
    public static ComparedFunction Of<F>() where F : struct, IVectorFunction
    {
        var arrays = new FunctionArrays(isPositive: F.Domain.Low == 0);
        return new(
            F.Name,
            new(count =>
            {
                for (var i = 0; i < count; i++)
                {
                    FunctionLoop<F>.Apply(arrays.Arguments, arrays.Results);
                }
            }),
            new(count =>
            {
                for (var i = 0; i < count; i++)
                {
                    F.Tensor(arrays.Arguments, arrays.Results);
                }
            }),
            (LargestError.Ulp<F>(FunctionLoop<F>.Apply), LargestError.Ulp<F>(F.Tensor)),
            F.UlpGoal);
    }

    public void AddTo(MarkdownTable table)
    {
        var ratio = NetGen.Median / Tensors.Median;
        table.Add(
            Name,
            Numbers.Short(NetGen.Median / FunctionArrays.Length),
            Numbers.Short(NetGen.Minimum / FunctionArrays.Length),
            Numbers.Short(Tensors.Median / FunctionArrays.Length),
            Numbers.Ratio(ratio),
            Numbers.Short(Errors.NetGen),
            Numbers.Short(Errors.Tensors),
            double.IsNaN(UlpGoal) ? "" : $"{Numbers.AtMost(ratio, 0.4, "TensorPrimitives")}; {Numbers.AtMost(Errors.NetGen, UlpGoal, "ulp")}");
    }
}
