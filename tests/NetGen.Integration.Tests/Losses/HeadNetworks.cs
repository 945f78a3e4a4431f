namespace NetGen.Integration.Tests.Losses;

// Losses and heads that do not belong together must be differentiated right all the same.
#pragma warning disable NG1302, NG1305, NG1306, NG1307, NG1401, NG1405

/// <summary>The declared loss takes logits, and so do more classes than a vector has lanes.</summary>
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 21, Act = Act.Softmax)]
internal sealed partial class FusedSoftmax;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 3, Act = Act.Softmax)]
internal sealed partial class SoftmaxOfSquares;

/// <summary>The declared loss takes logits.</summary>
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 3, Act = Act.Sigmoid)]
internal sealed partial class FusedSigmoid;

[Network(Loss = Loss.Huber)]
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 19, Act = Act.Sigmoid)]
internal sealed partial class SigmoidOfHuber;

[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 2, Act = Act.Tanh)]
internal sealed partial class TanhHead;

/// <summary>Rows of outputs without padding.</summary>
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 16)]
internal sealed partial class LinearHead;

/// <summary>The declared loss takes the outputs for logits, but they are given as they are.</summary>
[Network(Loss = Loss.SoftmaxCrossEntropy)]
[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 4)]
internal sealed partial class Logits;

[Layer(5, 7, Act = Act.Tanh)]
[Layer(7, 1)]
internal sealed partial class OneOutput;

#pragma warning restore NG1302, NG1305, NG1306, NG1307, NG1401, NG1405
