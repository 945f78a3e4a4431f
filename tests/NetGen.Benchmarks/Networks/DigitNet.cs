using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>64-32-10, tanh, linear outputs: the network that RTNeural, which has no softmax, was measured with.</summary>
[Layer(64, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 10, Init = Xavier)]
internal sealed partial class DigitNet;
