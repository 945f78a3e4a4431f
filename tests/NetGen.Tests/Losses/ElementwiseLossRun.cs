using NetGen.Losses;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Losses;

/// <summary>An elementwise loss over rows with NaN in the padding, into its own gradient and in place.</summary>
internal sealed class ElementwiseLossRun<TLoss>(float[] outputs, float[] targets, int count) : IWidthAction
    where TLoss : struct, IElementwiseLoss
{
    public LossResult? Result { get; private set; }

    public void Run<V, S>() where V : struct where S : struct, ISimd<V>
    {
        var rows = outputs.Length / count;
        var padded = new PaddedRows(outputs, count);
        var gradient = new PaddedRows(new float[outputs.Length], count);
        var mean = ElementwiseLoss.Gradient<V, S, TLoss>(ref padded.Start, rows, count, padded.Stride, targets, ref gradient.Start);
        Assert.All(gradient.Padding, padding => Assert.Equal(0f, padding));
        Assert.Equal(outputs, padded.Values);
        Result = new(mean, gradient.Values);

        var inPlace = ElementwiseLoss.Gradient<V, S, TLoss>(ref padded.Start, rows, count, padded.Stride, targets, ref padded.Start);
        Assert.Equal(mean, inPlace);
        Assert.Equal(gradient.Values, padded.Values);
    }

    public static LossResult At(int width, float[] outputs, float[] targets, int count)
    {
        var run = new ElementwiseLossRun<TLoss>(outputs, targets, count);
        Widths.Run(width, run);
        return run.Result!;
    }
}
