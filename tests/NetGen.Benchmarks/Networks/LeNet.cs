using static NetGen.Act;

namespace NetGen.Benchmarks.Networks;

/// <summary>LeNet-5 as SimpleChains has it.</summary>
[Input(28, 28, 1)]
[Conv2D(1, 6, 5, Act = ReLU)]
[MaxPool2D(2)]
[Conv2D(6, 16, 5, Act = ReLU)]
[MaxPool2D(2)]
[Layer(256, 120, Act = ReLU)]
[Layer(120, 84, Act = ReLU)]
[Layer(84, 10, Act = Softmax)]
internal sealed partial class LeNet;
