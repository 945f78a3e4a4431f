using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Samples;

/// <summary>784-128-10, tanh with Xavier weights.</summary>
[Layer(784, 128, Init = Xavier, Act = Tanh)]
[Layer(128, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class TanhNet;
