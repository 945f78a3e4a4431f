namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>LeNet-5's first.</summary>
internal readonly struct LeNetFirst : IConvolutionSpec
{
    public static int Height => 28;

    public static int Width => 28;

    public static int Channels => 1;

    public static int Outputs => 6;

    public static int Kernel => 5;
}
