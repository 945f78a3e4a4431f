namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-8's of 64 channels.</summary>
internal readonly struct Residual64 : IConvolutionSpec
{
    public static int Height => 8;

    public static int Width => 8;

    public static int Channels => 64;

    public static int Outputs => 64;

    public static int Kernel => 3;

    public static int Padding => 1;
}
