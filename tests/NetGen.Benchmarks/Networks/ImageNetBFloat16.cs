using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary><see cref="ImageNet"/> with BFloat16 weights for inference.</summary>
[Network(Precision = Precision.BFloat16)]
[Layer(784, 128, Init = Xavier, Act = Tanh)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class ImageNetBFloat16;
