using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>1-8-1, tanh: the smallest network there is.</summary>
[Layer(1, 8, Init = Xavier, Act = Tanh)]
[Layer(8, 1, Init = Xavier)]
internal sealed partial class ScalarNet;
