namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-18's of 512 channels.</summary>
internal readonly struct Deep7 : IConvolutionSpec
{
    public static int Height => 7;

    public static int Width => 7;

    public static int Channels => 512;

    public static int Outputs => 512;

    public static int Kernel => 3;

    public static int Padding => 1;
}
