using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>Ten layers of 512, tanh: 10 MB of weights.</summary>
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 512, Init = Xavier, Act = Tanh)]
internal sealed partial class DeepNet;
