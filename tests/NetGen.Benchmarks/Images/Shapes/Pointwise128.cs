namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>MobileNet's 1x1 of 128 channels.</summary>
internal readonly struct Pointwise128 : IConvolutionSpec
{
    public static int Height => 6;

    public static int Width => 6;

    public static int Channels => 128;

    public static int Outputs => 128;

    public static int Kernel => 1;
}
