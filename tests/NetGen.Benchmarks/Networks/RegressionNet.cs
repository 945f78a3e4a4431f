using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>4-32-16-4, tanh: the network for which SimpleChains.jl publishes its training time.</summary>
[Layer(4, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 16, Init = Xavier, Act = Tanh)]
[Layer(16, 4, Init = Xavier)]
internal sealed partial class RegressionNet;
