namespace NetGen.Integration.Tests;

[Layer(3, 16, Act = Act.Tanh)]
[Layer(16, 2)]
internal sealed partial class TwoValues;

[Network(Loss = Loss.Huber)]
[Layer(3, 12, Act = Act.Tanh)]
[Layer(12, 1)]
internal sealed partial class HuberValue;

[Layer(4, 16, Act = Act.Tanh)]
[Layer(16, 1)]
internal sealed partial class TanhValue;

[Layer(4, 64, Act = Act.ReLU)]
[Layer(64, 1)]
internal sealed partial class ReLUValue;

/// <summary>The head is narrow too.</summary>
[Network(Precision = Precision.BFloat16)]
[Layer(8, 64, Act = Act.Tanh)]
[Layer(64, 64)]
internal sealed partial class NarrowValues;

// Heads that cannot take up a scaling.
#pragma warning disable NG1108, NG1112, NG1302, NG1303, NG1304, NG1305, NG1307

[Layer(3, 4, Act = Act.Tanh)]
[Layer(4, 1, Bias = false)]
internal sealed partial class NoBiasValue;

[Layer(3, 3, Act = Act.Tanh)]
[Layer(3, 3)]
[Add("layer1")]
internal sealed partial class SumValue;

[Layer(3, 3, Act = Act.Tanh)]
[Layer(3, 3)]
[Activation(Act.Softplus)]
internal sealed partial class LateActivation;

[Input(3, 3, 1)]
[Conv2D(1, 2, 3)]
internal sealed partial class ConvolutionValue;

[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(3, 4, Act = Act.Tanh)]
[Layer(4, 1)]
internal sealed partial class LogitValue;

#pragma warning restore NG1108, NG1112, NG1302, NG1303, NG1304, NG1305, NG1307
