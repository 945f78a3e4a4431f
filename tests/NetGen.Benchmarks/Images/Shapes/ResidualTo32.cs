namespace NetGen.Benchmarks.Images.Shapes;

/// <summary>ResNet-8's from 16 to 32 channels.</summary>
internal readonly struct ResidualTo32 : IConvolutionSpec
{
    public static int Height => 32;

    public static int Width => 32;

    public static int Channels => 16;

    public static int Outputs => 32;

    public static int Kernel => 3;

    public static int Stride => 2;

    public static int Padding => 1;
}
