using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Benchmarks.Images;

/// <summary>A convolution's kernels as a network calls them, on one thread: forward by an image, gradients by a batch of images.</summary>
internal sealed class ConvolutionLoops<TSpec> : IConvolutionLoops where TSpec : struct, IConvolutionSpec
{
    private const int Images = 32;
    private const float LearningRate = 1e-9f;

    private readonly AlignedBuffer _inputs = Filled(Images * ConvolutionShape<TSpec>.InputStride);
    private readonly AlignedBuffer _inputGradients = Filled(Images * ConvolutionShape<TSpec>.InputStride);
    private readonly AlignedBuffer _outputs = Filled(Images * OutputStride);
    private readonly AlignedBuffer _gradients = Filled(Images * OutputStride);
    private readonly AlignedBuffer _parameters = Filled(ParameterFloats);
    private readonly AlignedBuffer _transposed = Filled(TransposedFloats);

    /// <summary>Multiply-adds of an image, those with the zeros around it counted.</summary>
    public double MultiplyAdds => (double)ConvolutionShape<TSpec>.OutputHeight * ConvolutionShape<TSpec>.OutputWidth * TSpec.Outputs * TSpec.Kernel * TSpec.Kernel
        * (TSpec.IsDepthwise ? 1 : TSpec.Channels);

    int IConvolutionLoops.Images => Images;

    private static int OutputStride => ImageLayout.Stride(ConvolutionShape<TSpec>.OutputHeight * ConvolutionShape<TSpec>.OutputWidth, TSpec.Outputs);

    private static int ParameterFloats => ConvolutionShape<TSpec>.BiasStart + RowLayout.Pad(TSpec.Outputs);

    /// <summary>More than any way of computing gradients takes.</summary>
    private static int TransposedFloats => TSpec.Kernel * TSpec.Kernel * 16 * (RowLayout.Pad(TSpec.Outputs) * (TSpec.IsDepthwise ? 1 : RowLayout.Pad(TSpec.Channels)));

    public void Forward(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Dispatch<ForwardStep>();
        }
    }

    public void InputGradient(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Dispatch<InputGradientStep>();
        }
    }

    public void WeightGradient(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Dispatch<WeightGradientStep>();
        }
    }

    private void Dispatch<TStep>() where TStep : struct, IStep
    {
        if (Vector512.IsHardwareAccelerated)
        {
            TStep.Run<Vector512<float>, Simd512>(this);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            TStep.Run<Vector256<float>, Simd256>(this);
        }
        else
        {
            TStep.Run<Vector128<float>, Simd128>(this);
        }
    }

    private static AlignedBuffer Filled(int length)
    {
        var buffer = new AlignedBuffer(length);
        var random = new Random(1);
        foreach (ref var value in buffer.Span)
        {
            value = random.NextSingle() - 0.5f;
        }

        return buffer;
    }

    private TrainingPass Pass => new()
    {
        Rows = Images,
        Parameters = ref _parameters.Start,
        Transposed = ref _transposed.Start,
        InputGradient = ref _inputGradients.Start,
    };

    private interface IStep
    {
        static abstract void Run<V, S>(ConvolutionLoops<TSpec> loops) where V : struct where S : struct, ISimd<V>;
    }

    private readonly struct ForwardStep : IStep
    {
        public static void Run<V, S>(ConvolutionLoops<TSpec> loops) where V : struct where S : struct, ISimd<V> =>
            Convolution<V, S>.Forward<ConvolutionShape<TSpec>, Activations.ReLU>(default, ref loops._inputs.Start, 1, ref loops._parameters.Start, ref loops._outputs.Start);
    }

    private readonly struct InputGradientStep : IStep
    {
        public static void Run<V, S>(ConvolutionLoops<TSpec> loops) where V : struct where S : struct, ISimd<V> =>
            Convolution<V, S>.InputGradient<ConvolutionShape<TSpec>>(loops.Pass, 0, ref loops._gradients.Start, ref loops._inputGradients.Start);
    }

    private readonly struct WeightGradientStep : IStep
    {
        public static void Run<V, S>(ConvolutionLoops<TSpec> loops) where V : struct where S : struct, ISimd<V>
        {
            var sink = new UpdateSink<Sgd>(new Sgd(LearningRate), ref loops._parameters.Start, ref Unsafe.NullRef<float>(), 0);
            Convolution<V, S>.WeightGradient<ConvolutionShape<TSpec>, UpdateSink<Sgd>>(loops.Pass, 0, ref loops._inputs.Start, ref loops._gradients.Start, ref sink);
        }
    }
}
