using NetGen;

// One of each kind, in a language that older compilers know too.
namespace Users
{
    [Layer(2, 8, Act = Act.Tanh)]
    [Layer(8, 1, Act = Act.Sigmoid)]
    internal sealed partial class XorNet
    {
    }

    [Input(8, 8, 1)]
    [Conv2D(1, 4, 3, Act = Act.ReLU)]
    [MaxPool2D(2)]
    [Layer(36, 3, Act = Act.Softmax)]
    internal sealed partial class ImageNet
    {
    }

    [Layer(16, 16, Act = Act.ReLU, Name = "stem")]
    [Layer(16, 16)]
    [Add("stem", Act = Act.ReLU)]
    [Layer(16, 4, Act = Act.Softmax)]
    internal sealed partial class BranchedNet
    {
    }

    [Network(Precision = Precision.Int8)]
    [Layer(64, 64, Act = Act.ReLU)]
    [Layer(64, 10, Act = Act.Softmax)]
    internal sealed partial class NarrowNet
    {
    }
}
