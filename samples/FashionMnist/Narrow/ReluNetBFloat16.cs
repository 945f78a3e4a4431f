using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Samples;

/// <summary><see cref="ReluNet"/> with BFloat16 weights for inference.</summary>
[Network(Precision = Precision.BFloat16)]
[Layer(784, 128, Init = He, Act = ReLU)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class ReluNetBFloat16;
