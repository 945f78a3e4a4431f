namespace NetGen.Samples.Networks;

/// <summary>Weights uniform between 0 and 1.</summary>
[Layer(64, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Uniform, Low = 0, Act = Act.Tanh)]
[Layer(100, 10, Init = Init.Uniform, Low = 0, Act = Act.Softmax)]
internal sealed partial class TanhUniform;
