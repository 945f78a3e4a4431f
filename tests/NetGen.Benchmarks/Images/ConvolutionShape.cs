using System.Runtime.CompilerServices;
using NetGen.Kernels;

namespace NetGen.Benchmarks.Images;

/// <summary>A convolution's shape, as the generator would emit it.</summary>
internal readonly struct ConvolutionShape<TSpec> : IConvolution where TSpec : struct, IConvolutionSpec
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static int Height
    {
        [MethodImpl(Inline)]
        get => TSpec.Height;
    }

    public static int Width
    {
        [MethodImpl(Inline)]
        get => TSpec.Width;
    }

    public static int Channels
    {
        [MethodImpl(Inline)]
        get => TSpec.Channels;
    }

    public static int InputStride
    {
        [MethodImpl(Inline)]
        get => ImageLayout.Stride(TSpec.Height * TSpec.Width, TSpec.Channels);
    }

    public static int OutputHeight
    {
        [MethodImpl(Inline)]
        get => (TSpec.Height + 2 * TSpec.Padding - TSpec.Kernel) / TSpec.Stride + 1;
    }

    public static int OutputWidth
    {
        [MethodImpl(Inline)]
        get => (TSpec.Width + 2 * TSpec.Padding - TSpec.Kernel) / TSpec.Stride + 1;
    }

    public static int WindowHeight
    {
        [MethodImpl(Inline)]
        get => TSpec.Kernel;
    }

    public static int WindowWidth
    {
        [MethodImpl(Inline)]
        get => TSpec.Kernel;
    }

    public static int Stride
    {
        [MethodImpl(Inline)]
        get => TSpec.Stride;
    }

    public static int StrideWidth
    {
        [MethodImpl(Inline)]
        get => TSpec.Stride;
    }

    public static int Padding
    {
        [MethodImpl(Inline)]
        get => TSpec.Padding;
    }

    public static int PaddingWidth
    {
        [MethodImpl(Inline)]
        get => TSpec.Padding;
    }

    public static int Outputs
    {
        [MethodImpl(Inline)]
        get => TSpec.Outputs;
    }

    public static int Groups
    {
        [MethodImpl(Inline)]
        get => TSpec.IsDepthwise ? TSpec.Channels : 1;
    }

    public static WeightLayout Layout
    {
        [MethodImpl(Inline)]
        get => TSpec.IsDepthwise ? WeightLayout.KernelChannels : WeightLayout.KernelPanels;
    }

    public static int BiasStart
    {
        [MethodImpl(Inline)]
        get => TSpec.Kernel * TSpec.Kernel * (TSpec.IsDepthwise ? 1 : TSpec.Channels) * RowLayout.Pad(TSpec.Outputs);
    }
}
