namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-8's from 32 to 64 channels.</summary>
internal readonly struct ResidualTo64 : IConvolutionSpec
{
    public static int Height => 16;

    public static int Width => 16;

    public static int Channels => 32;

    public static int Outputs => 64;

    public static int Kernel => 3;

    public static int Stride => 2;

    public static int Padding => 1;
}
