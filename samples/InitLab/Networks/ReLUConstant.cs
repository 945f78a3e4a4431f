namespace NetGen.Samples.Networks;

/// <summary>Every weight is 0.05.</summary>
[Layer(64, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 100, Init = Init.Constant, Value = 0.05, Act = Act.ReLU)]
[Layer(100, 10, Init = Init.Constant, Value = 0.05, Act = Act.Softmax)]
internal sealed partial class ReLUConstant;
