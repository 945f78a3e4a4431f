namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-18's of 64 channels.</summary>
internal readonly struct Wide56 : IConvolutionSpec
{
    public static int Height => 56;

    public static int Width => 56;

    public static int Channels => 64;

    public static int Outputs => 64;

    public static int Kernel => 3;

    public static int Padding => 1;
}
