using NetGen.Losses;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Losses;

/// <summary>An elementwise loss with its textbook formula in double precision.</summary>
internal sealed record ElementwiseLossCase(
    string Name, Func<double, double, double> Formula, Func<int, float[], float[], int, LossResult> Run)
{
    public static ElementwiseLossCase[] All { get; } =
    [
        new(nameof(MeanSquaredError), (y, t) => (y - t) * (y - t), ElementwiseLossRun<MeanSquaredError>.At),
        new(nameof(MeanAbsoluteError), (y, t) => Math.Abs(y - t), ElementwiseLossRun<MeanAbsoluteError>.At),
        new(nameof(Huber), (y, t) => Math.Abs(y - t) <= 1 ? (y - t) * (y - t) / 2 : Math.Abs(y - t) - 0.5, ElementwiseLossRun<Huber>.At),
        new(nameof(BinaryCrossEntropy), (z, t) => -t * Math.Log(Exact.Sigmoid(z)) - (1 - t) * Math.Log(1 - Exact.Sigmoid(z)), ElementwiseLossRun<BinaryCrossEntropy>.At),
    ];

    public static ElementwiseLossCase Named(string name) => All.Single(loss => loss.Name == name);
}
