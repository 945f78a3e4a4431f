using System.Runtime.Intrinsics;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Tests.Training;

/// <summary>Tensors that no gradient changes: an optimizer with weight decay, and clipping, must not see them.</summary>
public sealed class UntrainedTensorTests
{
    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1)]
    public void A_step_leaves_them_as_they_are(float maxGradientNorm)
    {
        var info = new NetworkInfo
        {
            Name = "Normalized",
            Loss = Loss.MeanSquaredError,
            Layers = [new() { Name = "norm", Inputs = 4, Outputs = 4, Tensors = [new() { Name = "weight", Shape = [4] }, new() { Name = "running_mean", Shape = [4], IsTrainable = false }] }],
        };
        var parameters = new NetworkParameters(new()
        {
            Info = info,
            Length = 32,
            Tensors = [new() { Layer = 0, Name = "weight", Start = 0 }, new() { Layer = 0, Name = "running_mean", Start = 16 }],
        });
        var tensors = parameters.Layers["norm"].Tensors;
        tensors["weight"].Set([1, 2, 3, 4]);
        tensors["running_mean"].Set([5, 6, 7, 8]);
        var trainer = new ConstantGradient<AdamW>(parameters, new AdamW(0.1f) { WeightDecay = 0.5f }) { MaxGradientNorm = maxGradientNorm };

        trainer.Step(new float[4], new float[4]);

        float[] weight = new float[4], running = new float[4];
        tensors["weight"].CopyTo(weight);
        tensors["running_mean"].CopyTo(running);
        Assert.NotEqual([1, 2, 3, 4], weight);
        Assert.Equal([5, 6, 7, 8], running);
    }

    /// <summary>Gives every weight the gradient 1, as emitted code does: to the sink, for trained tensors alone.</summary>
    private sealed class ConstantGradient<TOptimizer>(NetworkParameters parameters, TOptimizer optimizer)
        : ValueTrainer<TOptimizer>(parameters, optimizer, 1, new() { FloatsPerRow = 16, TransposedFloats = 16 }) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        protected override float Run(in TrainingPass pass, ref StoreSink sink) => Give(ref sink);

        protected override float Run(in TrainingPass pass, ref UpdateSink<TOptimizer> sink) => Give(ref sink);

        private static float Give<TSink>(ref TSink sink) where TSink : struct, IGradientSink, allows ref struct
        {
            for (nint offset = 0; offset < 16; offset += Simd128.Count)
            {
                sink.Accept<Vector128<float>, Simd128>(Simd128.Create(1f), offset);
            }

            return 1;
        }
    }
}
