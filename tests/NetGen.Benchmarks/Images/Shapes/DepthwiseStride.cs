namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>The same with a stride.</summary>
internal readonly struct DepthwiseStride : IConvolutionSpec
{
    public static int Height => 48;

    public static int Width => 48;

    public static int Channels => 32;

    public static int Outputs => 32;

    public static int Kernel => 3;

    public static int Stride => 2;

    public static int Padding => 1;

    public static bool IsDepthwise => true;
}
