using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Samples;

/// <summary><see cref="DeepNet"/> with BFloat16 weights for inference.</summary>
[Network(Precision = Precision.BFloat16)]
[Layer(784, 256, Init = He, Act = ReLU)]
[Layer(256, 128, Init = He, Act = ReLU)]
[Layer(128, 100, Init = He, Act = ReLU)]
[Layer(100, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class DeepNetBFloat16;
