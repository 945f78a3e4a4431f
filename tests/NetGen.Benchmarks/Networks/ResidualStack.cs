using static NetGen.Act;

namespace NetGen.Benchmarks.Networks;

/// <summary>The 3x3 convolutions of MLPerf Tiny's ResNet-8, without its norms and sums.</summary>
[Input(32, 32, 3, ChannelsFirst = true)]
[Conv2D(3, 16, 3, Padding = 1, Act = ReLU)]
[Conv2D(16, 16, 3, Padding = 1, Act = ReLU)]
[Conv2D(16, 16, 3, Padding = 1, Act = ReLU)]
[Conv2D(16, 32, 3, Stride = 2, Padding = 1, Act = ReLU)]
[Conv2D(32, 32, 3, Padding = 1, Act = ReLU)]
[Conv2D(32, 64, 3, Stride = 2, Padding = 1, Act = ReLU)]
[Conv2D(64, 64, 3, Padding = 1, Act = ReLU)]
[GlobalAveragePool]
[Layer(64, 10, Act = Softmax)]
internal sealed partial class ResidualStack;
