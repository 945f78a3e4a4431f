using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>64-32-10, tanh, softmax.</summary>
[Layer(64, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class DigitSoftmaxNet;
