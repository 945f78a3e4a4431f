using NetGen.Activations;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

/// <summary>An activation with its definition in double precision.</summary>
internal sealed record ActivationCase(
    string Name, Func<double, double> Value, Func<double, double> Derivative, Func<int, float[], (float[] Outputs, float[] Derivatives)> Run)
{
    /// <summary>Error of the outputs allowed, relative to max(1, |y|).</summary>
    public double Tolerance { get; init; } = 4e-7;

    public static ActivationCase Of<TActivation>(
        string name, TActivation activation, Func<double, double> value, Func<double, double> derivative)
        where TActivation : struct, IActivation =>
        new(name, value, derivative, (width, points) =>
        {
            var run = new ElementwiseRun<TActivation>(activation, points);
            Widths.Run(width, run);
            return (run.Outputs, run.Derivatives);
        });
}
