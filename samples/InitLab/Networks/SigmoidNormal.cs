namespace NetGen.Samples.Networks;

/// <summary>Standard normal weights.</summary>
[Layer(64, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Act = Act.Sigmoid)]
[Layer(100, 10, Init = Init.Normal, Act = Act.Softmax)]
internal sealed partial class SigmoidNormal;
