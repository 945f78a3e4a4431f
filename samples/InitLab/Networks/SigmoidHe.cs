namespace NetGen.Samples.Networks;

/// <summary>He weights: variance 2 / fan-in.</summary>
[Layer(64, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.He, Act = Act.Sigmoid)]
[Layer(100, 10, Init = Init.He, Act = Act.Softmax)]
internal sealed partial class SigmoidHe;
