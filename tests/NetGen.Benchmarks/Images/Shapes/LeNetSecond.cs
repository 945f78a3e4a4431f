namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>LeNet-5's second.</summary>
internal readonly struct LeNetSecond : IConvolutionSpec
{
    public static int Height => 12;

    public static int Width => 12;

    public static int Channels => 6;

    public static int Outputs => 16;

    public static int Kernel => 5;
}
