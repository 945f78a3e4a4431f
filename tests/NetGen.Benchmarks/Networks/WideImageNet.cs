using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>784-512-256-10, tanh, softmax: its weights do not fit into 1 MB of second-level cache.</summary>
[Layer(784, 512, Init = Xavier, Act = Tanh)]
[Layer(512, 256, Init = Xavier, Act = Tanh)]
[Layer(256, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class WideImageNet;
