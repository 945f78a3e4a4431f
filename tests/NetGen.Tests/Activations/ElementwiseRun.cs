using NetGen.Activations;
using NetGen.Kernels;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

/// <summary>An activation's outputs and derivatives at given points, by the kernels that networks use.</summary>
internal sealed class ElementwiseRun<TActivation>(TActivation activation, float[] points) : IWidthAction
    where TActivation : struct, IActivation
{
    private const int Block = 16;

    public float[] Outputs { get; private set; } = [];

    public float[] Derivatives { get; private set; } = [];

    public void Run<V, S>() where V : struct where S : struct, ISimd<V>
    {
        var length = (points.Length + Block - 1) / Block * Block;
        var inputs = new AlignedBuffer(length);
        var outputs = new AlignedBuffer(length);
        var derivatives = new AlignedBuffer(length);
        points.CopyTo(inputs.Span);
        derivatives.Span.Fill(1f);

        Elementwise.ApplyTo<V, S, TActivation>(activation, ref inputs.Start, ref outputs.Start, length);
        var source = TActivation.DerivativeNeedsPreActivation ? inputs : outputs;
        Elementwise.MultiplyByDerivative<V, S, TActivation>(activation, ref source.Start, ref derivatives.Start, length);
        Elementwise.Apply<V, S, TActivation>(activation, ref inputs.Start, length);

        Assert.Equal(outputs.Span, inputs.Span);
        Outputs = outputs.Span[..points.Length].ToArray();
        Derivatives = derivatives.Span[..points.Length].ToArray();
    }
}
