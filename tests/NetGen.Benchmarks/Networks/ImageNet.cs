using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>784-128-10, tanh, softmax.</summary>
[Layer(784, 128, Init = Xavier, Act = Tanh)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class ImageNet;
