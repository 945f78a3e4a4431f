using NetGen;

[assembly: CLSCompliant(true)]

namespace Strict
{
    /// <summary>A classifier.</summary>
    [Layer(16, 16, Act = Act.ReLU, Name = "stem")]
    [Layer(16, 16)]
    [Add("stem", Act = Act.ReLU)]
    [Layer(16, 4, Act = Act.Softmax)]
    public sealed partial class BranchedNet;

    /// <summary>A classifier of images.</summary>
    [Input(8, 8, 1)]
    [Conv2D(1, 4, 3, Act = Act.ReLU)]
    [MaxPool2D(2)]
    [Layer(36, 3, Act = Act.Softmax)]
    public sealed partial class ImageNet;

    /// <summary>A classifier of few bits.</summary>
    [Network(Precision = Precision.Int8)]
    [Layer(64, 64, Act = Act.ReLU)]
    [Layer(64, 10, Act = Act.Softmax)]
    public sealed partial class NarrowNet;
}
