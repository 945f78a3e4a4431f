using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary><see cref="ImageNet"/> with Int8 weights for inference.</summary>
[Network(Precision = Precision.Int8)]
[Layer(784, 128, Init = Xavier, Act = Tanh)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class ImageNetInt8;
