namespace NetGen.Samples.Networks;

/// <summary>Orthogonal weights.</summary>
[Layer(64, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 100, Init = Init.Orthogonal, Act = Act.Sigmoid)]
[Layer(100, 10, Init = Init.Orthogonal, Act = Act.Softmax)]
internal sealed partial class SigmoidOrthogonal;
