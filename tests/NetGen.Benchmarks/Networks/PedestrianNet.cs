using static NetGen.Act;

namespace NetGen.Benchmarks.Networks;

/// <summary>NNCG's pedestrian network.</summary>
[Input(36, 18, 1)]
[Conv2D(1, 4, 3, Same = true, Act = ReLU)]
[MaxPool2D(2)]
[Conv2D(4, 8, 3, Same = true, Act = ReLU)]
[MaxPool2D(2)]
[Conv2D(8, 16, 3, Same = true, Act = ReLU)]
[MaxPool2D(4, SizeWidth = 2)]
[Layer(64, 2, Act = Softmax)]
internal sealed partial class PedestrianNet;
