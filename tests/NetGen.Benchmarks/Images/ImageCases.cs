using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Images;

/// <summary>The networks that see images, one image per call.</summary>
internal static class ImageCases
{
    public const string LeNetName = "LeNet-5";
    public const string Pedestrians = "NNCG's pedestrians";
    public const string Residual = "ResNet-8's convolutions";
    public const string Separable = "DS-CNN without norms";

    public static IEnumerable<ForwardCase> OneImage() =>
    [
        ForwardCase.Of(LeNetName, new LeNet(), 1, ForwardLoops.Of),
        ForwardCase.Of(Pedestrians, new PedestrianNet(), 1, ForwardLoops.Of),
        ForwardCase.Of(Residual, new ResidualStack(), 1, ForwardLoops.Of),
        ForwardCase.Of(Separable, new SeparableStack(), 1, ForwardLoops.Of),
    ];
}
