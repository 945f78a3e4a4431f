namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-8's first.</summary>
internal readonly struct ResidualFirst : IConvolutionSpec
{
    public static int Height => 32;

    public static int Width => 32;

    public static int Channels => 3;

    public static int Outputs => 16;

    public static int Kernel => 3;

    public static int Padding => 1;
}
