namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>MobileNet's depthwise of 128 channels.</summary>
internal readonly struct Depthwise128 : IConvolutionSpec
{
    public static int Height => 6;

    public static int Width => 6;

    public static int Channels => 128;

    public static int Outputs => 128;

    public static int Kernel => 3;

    public static int Padding => 1;

    public static bool IsDepthwise => true;
}
