using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>8-32-32-1, tanh.</summary>
[Layer(8, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 1, Init = Xavier)]
internal sealed partial class SmallTanhNet;
