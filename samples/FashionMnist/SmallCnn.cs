using static NetGen.Act;

namespace NetGen.Samples;

/// <summary>Two convolutions of 3x3 and a hidden layer: 421,642 parameters.</summary>
[Input(28, 28, 1)]
[Conv2D(1, 32, 3, Padding = 1, Act = ReLU)]
[MaxPool2D(2)]
[Conv2D(32, 64, 3, Padding = 1, Act = ReLU)]
[MaxPool2D(2)]
[Layer(3136, 128, Act = ReLU, Dropout = 0.3)]
[Layer(128, 10, Act = Softmax)]
internal sealed partial class SmallCnn;
