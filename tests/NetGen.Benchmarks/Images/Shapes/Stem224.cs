namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>The stem of ResNet-18.</summary>
internal readonly struct Stem224 : IConvolutionSpec
{
    public static int Height => 224;

    public static int Width => 224;

    public static int Channels => 3;

    public static int Outputs => 64;

    public static int Kernel => 7;

    public static int Stride => 2;

    public static int Padding => 3;
}
