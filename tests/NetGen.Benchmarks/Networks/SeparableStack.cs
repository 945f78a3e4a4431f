using static NetGen.Act;

namespace NetGen.Benchmarks.Networks;

/// <summary>MLPerf Tiny's DS-CNN, without its norms.</summary>
[Input(49, 10, 1)]
[Conv2D(1, 64, 10, KernelWidth = 4, Stride = 2, Same = true, Act = ReLU)]
[DepthwiseConv2D(64, 3, Same = true, Act = ReLU)]
[Conv2D(64, 64, 1, Act = ReLU)]
[DepthwiseConv2D(64, 3, Same = true, Act = ReLU)]
[Conv2D(64, 64, 1, Act = ReLU)]
[DepthwiseConv2D(64, 3, Same = true, Act = ReLU)]
[Conv2D(64, 64, 1, Act = ReLU)]
[DepthwiseConv2D(64, 3, Same = true, Act = ReLU)]
[Conv2D(64, 64, 1, Act = ReLU)]
[GlobalAveragePool]
[Layer(64, 12, Act = Softmax)]
internal sealed partial class SeparableStack;
