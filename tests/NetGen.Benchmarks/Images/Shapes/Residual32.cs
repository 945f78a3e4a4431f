namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-8's of 32 channels.</summary>
internal readonly struct Residual32 : IConvolutionSpec
{
    public static int Height => 16;

    public static int Width => 16;

    public static int Channels => 32;

    public static int Outputs => 32;

    public static int Kernel => 3;

    public static int Padding => 1;
}
