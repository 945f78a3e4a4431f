namespace NetGen.Samples.Networks;

/// <summary>Every weight is 0.</summary>
[Layer(64, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(100, 10, Init = Init.Zeros, Act = Act.Softmax)]
internal sealed partial class ReLUZeros;
