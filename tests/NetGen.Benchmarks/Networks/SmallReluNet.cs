using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>8-32-32-1, ReLU.</summary>
[Layer(8, 32, Init = He, Act = ReLU)]
[Layer(32, 32, Init = He, Act = ReLU)]
[Layer(32, 1, Init = Xavier)]
internal sealed partial class SmallReluNet;
