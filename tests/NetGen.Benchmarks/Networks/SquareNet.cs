using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Benchmarks.Networks;

/// <summary>One linear layer of 2048: 16 MB of weights.</summary>
[Layer(2048, 2048, Init = Xavier)]
internal sealed partial class SquareNet;
