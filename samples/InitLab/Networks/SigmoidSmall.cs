namespace NetGen.Samples.Networks;

/// <summary>Normal weights of standard deviation 0.01.</summary>
[Layer(64, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Normal, Std = 0.01, Act = Act.Sigmoid)]
[Layer(100, 10, Init = Init.Normal, Std = 0.01, Act = Act.Softmax)]
internal sealed partial class SigmoidSmall;
