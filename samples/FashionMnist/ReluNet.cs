using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Samples;

/// <summary>784-128-10, ReLU with He weights.</summary>
[Layer(784, 128, Init = He, Act = ReLU)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class ReluNet;
