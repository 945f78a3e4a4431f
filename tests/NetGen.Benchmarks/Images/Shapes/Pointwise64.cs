namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>DS-CNN's 1x1.</summary>
internal readonly struct Pointwise64 : IConvolutionSpec
{
    public static int Height => 25;

    public static int Width => 5;

    public static int Channels => 64;

    public static int Outputs => 64;

    public static int Kernel => 1;
}
