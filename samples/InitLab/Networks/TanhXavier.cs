namespace NetGen.Samples.Networks;

/// <summary>Xavier weights: variance 2 / (fan-in + fan-out).</summary>
[Layer(64, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 100, Init = Init.Xavier, Act = Act.Tanh)]
[Layer(100, 10, Init = Init.Xavier, Act = Act.Softmax)]
internal sealed partial class TanhXavier;
