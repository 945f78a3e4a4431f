using NetGen.Losses;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Losses;

/// <summary>The loss over rows with NaN in the padding, into its own gradient and in place.</summary>
internal sealed class SoftmaxCrossEntropyRun(float[] logits, int[] classes, int count) : IWidthAction
{
    public LossResult? Result { get; private set; }

    public void Run<V, S>() where V : struct where S : struct, ISimd<V>
    {
        var rows = logits.Length / count;
        var padded = new PaddedRows(logits, count);
        var gradient = new PaddedRows(new float[logits.Length], count);
        var mean = SoftmaxCrossEntropy.Gradient<V, S>(ref padded.Start, rows, count, padded.Stride, classes, ref gradient.Start);
        Assert.All(gradient.Padding, padding => Assert.Equal(0f, padding));
        Assert.Equal(logits, padded.Values);
        Result = new(mean, gradient.Values);

        var inPlace = SoftmaxCrossEntropy.Gradient<V, S>(ref padded.Start, rows, count, padded.Stride, classes, ref padded.Start);
        Assert.Equal(mean, inPlace);
        Assert.Equal(gradient.Values, padded.Values);
    }

    public static LossResult At(int width, float[] logits, int[] classes, int count)
    {
        var run = new SoftmaxCrossEntropyRun(logits, classes, count);
        Widths.Run(width, run);
        return run.Result!;
    }
}
