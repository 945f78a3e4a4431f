using NetGen.Activations;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

/// <summary>Softmax and its backward pass over rows with NaN in the padding.</summary>
internal sealed class SoftmaxRun(float[] logits, float[] gradient, int count) : IWidthAction
{
    public float[] Outputs { get; private set; } = [];

    public float[] Gradient { get; private set; } = [];

    public void Run<V, S>() where V : struct where S : struct, ISimd<V>
    {
        var outputs = new PaddedRows(logits, count);
        Softmax.Apply<V, S>(ref outputs.Start, logits.Length / count, count, outputs.Stride);
        Assert.All(outputs.Padding, padding => Assert.Equal(0f, padding));
        Outputs = outputs.Values;

        var gradients = new PaddedRows(gradient, count);
        Softmax.Backward<V, S>(ref outputs.Start, ref gradients.Start, logits.Length / count, count, outputs.Stride);
        Assert.All(gradients.Padding, padding => Assert.Equal(0f, padding));
        Gradient = gradients.Values;
    }

    public static SoftmaxRun At(int width, float[] logits, float[] gradient, int count)
    {
        var run = new SoftmaxRun(logits, gradient, count);
        Widths.Run(width, run);
        return run;
    }
}
