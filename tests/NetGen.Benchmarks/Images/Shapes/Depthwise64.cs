namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>DS-CNN's depthwise.</summary>
internal readonly struct Depthwise64 : IConvolutionSpec
{
    public static int Height => 25;

    public static int Width => 5;

    public static int Channels => 64;

    public static int Outputs => 64;

    public static int Kernel => 3;

    public static int Padding => 1;

    public static bool IsDepthwise => true;
}
