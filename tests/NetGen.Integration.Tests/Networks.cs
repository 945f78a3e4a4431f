namespace NetGen.Integration.Tests;

[Layer(64, 32, Act = Act.Tanh)]
[Layer(32, 10, Act = Act.Softmax)]
internal sealed partial class Classifier;

/// <summary>Both layouts, every kind of activation pass, dropout, a layer without bias.</summary>
[Layer(20, 48, Act = Act.Softplus)]
[Layer(48, 33, Act = Act.GELU, Dropout = 0.3)]
[Layer(33, 3, Act = Act.LeakyReLU, Slope = 0.1, Bias = false)]
[Layer(3, 32, Act = Act.Sigmoid)]
[Layer(32, 2, Act = Act.Linear)]
internal sealed partial class Mixture;

/// <summary>Large enough for several threads with a few dozen rows: panels, narrow panels, rows of weights, dropout.</summary>
[Layer(150, 200, Act = Act.GELU, Dropout = 0.2)]
[Layer(200, 90, Act = Act.Tanh)]
[Layer(90, 3, Act = Act.ReLU)]
[Layer(3, 500, Act = Act.Softplus, Bias = false)]
[Layer(500, 17, Act = Act.Sigmoid)]
internal sealed partial class Broad;

/// <summary>Large enough for several threads with a single row; the last panels of the hidden layers are narrow.</summary>
[Layer(300, 500, Act = Act.Tanh)]
[Layer(500, 410, Act = Act.GELU)]
[Layer(410, 9)]
internal sealed partial class Large;

/// <summary>A row of its scratch is larger than what is taken from the stack.</summary>
[Layer(3, 17_000, Act = Act.ReLU)]
[Layer(17_000, 2, Act = Act.Linear)]
internal sealed partial class Wide;

/// <summary>A row of its scratch and of its outputs are nearly the largest that are taken from the stack.</summary>
[Layer(3, 12_200, Act = Act.ReLU)]
[Layer(12_200, 2)]
[Layer(2, 4096, Act = Act.Softmax)]
internal sealed partial class StackFilling;

// Faults that the rules report, and that tests show to be faults.
#pragma warning disable NG1101, NG1102

[Layer(8, 16, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(16, 16, Init = Init.Zeros, Act = Act.ReLU)]
[Layer(16, 3, Act = Act.Softmax)]
internal sealed partial class ZeroHidden;

[Layer(8, 6, Init = Init.Constant, Value = 0.1, Act = Act.Tanh)]
[Layer(6, 9, Init = Init.Constant, Value = 0.2, Act = Act.Tanh)]
[Layer(9, 3, Act = Act.Softmax)]
internal sealed partial class ConstantTwice;

[Layer(8, 6, Init = Init.Constant, Value = 0.1, Act = Act.Tanh)]
[Layer(6, 9, Act = Act.Tanh)]
[Layer(9, 3, Act = Act.Softmax)]
internal sealed partial class ConstantOnce;

/// <summary>As <see cref="ConstantTwice"/>, but dropout stands between the two.</summary>
[Layer(8, 6, Init = Init.Constant, Value = 0.1, Act = Act.Tanh, Dropout = 0.5)]
[Layer(6, 9, Init = Init.Constant, Value = 0.2, Act = Act.Tanh)]
[Layer(9, 3, Act = Act.Softmax)]
internal sealed partial class ConstantAroundDropout;

[Layer(8, 6, Act = Act.Tanh)]
[Layer(6, 5, Init = Init.Zeros, Act = Act.Tanh)]
[Layer(5, 1, Init = Init.Zeros, Act = Act.Tanh)]
[Layer(1, 3, Act = Act.Softmax)]
internal sealed partial class ZeroTwice;

#pragma warning restore NG1101, NG1102

[Layer(5, 1, Act = Act.Sigmoid)]
internal sealed partial class Binary;

[Layer(4, 7, Act = Act.Tanh)]
[Layer(7, 2)]
internal sealed partial class OwnConstructor
{
    public OwnConstructor(string label) => Label = label;

    public string Label { get; }
}

[Layer(4, 7, Act = Act.Tanh)]
[Layer(7, 2)]
internal sealed partial class ChainedConstructor
{
    public ChainedConstructor(string label, ulong seed)
        : this(seed) => Label = label;

    public string Label { get; } = "";
}

// Networks for the signal probe: losses and heads that do not belong together are compared all the same.
#pragma warning disable NG1107, NG1108, NG1112, NG1201, NG1202, NG1203, NG1204, NG1205, NG1206, NG1207, NG1208, NG1301, NG1302, NG1304, NG1305, NG1307, NG1401, NG1405

[Network(Loss = Loss.Huber)]
[Layer(8, 12, Act = Act.ReLU)]
[Layer(12, 2, Act = Act.ReLU, BiasValue = 1)]
internal sealed partial class ReLUWithHuber;

[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(8, 12, Act = Act.HardSwish)]
[Layer(12, 3, Act = Act.Tanh)]
internal sealed partial class TanhWithBinaryCrossEntropy;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(8, 12, Act = Act.Softmax, Init = Init.Normal, Std = 2)]
[Layer(12, 5, Act = Act.Softmax, Init = Init.Normal, Std = 4)]
internal sealed partial class SoftmaxTwiceWithSquares;

[Layer(64, 64, Act = Act.Tanh, Init = Init.LeCun, Dropout = 0.5)]
[Layer(64, 40, Init = Init.LeCun)]
internal sealed partial class DroppedOut;

[Network(InputMean = 0.5, InputStd = 2)]
[Layer(40, 10, Act = Act.LeakyReLU, Slope = 0.2, Init = Init.Normal, Mean = 0.25, Std = 0.1, BiasValue = 3)]
[Layer(10, 1)]
internal sealed partial class Declared;

/// <summary>Eight outputs at the most: half a vector of 512 bits holds them.</summary>
[Layer(1, 8, Act = Act.Tanh)]
[Layer(8, 1)]
internal sealed partial class Curve;

[Layer(8, 7, Act = Act.Sigmoid)]
[Layer(7, 8, Act = Act.Tanh, Bias = false)]
[Layer(8, 2, Act = Act.Tanh)]
internal sealed partial class HalfVectors;

[Layer(40, 8, Act = Act.Softplus)]
[Layer(8, 5, Act = Act.Softmax)]
internal sealed partial class HalfVectorsOfManyInputs;

[Layer(7, 20, Act = Act.Tanh)]
[Layer(20, 1, Act = Act.Sigmoid)]
internal sealed partial class Judge;

/// <summary>Rows of outputs are as long as rows of inputs.</summary>
[Layer(20, 12, Act = Act.Tanh)]
[Layer(12, 20)]
internal sealed partial class Autoencoder;

/// <summary>Rows of outputs are longer than rows of inputs.</summary>
[Layer(4, 8, Act = Act.Tanh)]
[Layer(8, 8)]
internal sealed partial class Growing;

/// <summary>So many classes that 40,000 rows of outputs are more than one array holds.</summary>
[Layer(1, 60_000, Act = Act.Softmax)]
internal sealed partial class ManyClasses;

/// <summary>Far more inputs than anything that is computed from them.</summary>
[Layer(1_000, 1)]
internal sealed partial class LongRow;

// A value that is not finite must pass through every activation; what such depth does to signals is not asked.
#pragma warning disable NG1107, NG1108, NG1112, NG1201, NG1202, NG1203, NG1204, NG1205, NG1206, NG1207, NG1208, NG1301, NG1302, NG1304, NG1305, NG1307, NG1401, NG1405

/// <summary>Every activation in vectors of 8 lanes and of rows.</summary>
[Layer(3, 6, Act = Act.ReLU)]
[Layer(6, 6, Act = Act.ReLU6)]
[Layer(6, 6, Act = Act.LeakyReLU)]
[Layer(6, 6, Act = Act.ELU)]
[Layer(6, 6, Act = Act.SELU)]
[Layer(6, 6, Act = Act.GELU)]
[Layer(6, 6, Act = Act.SiLU)]
[Layer(6, 6, Act = Act.Mish)]
[Layer(6, 6, Act = Act.Tanh)]
[Layer(6, 6, Act = Act.Sigmoid)]
[Layer(6, 6, Act = Act.HardTanh)]
[Layer(6, 6, Act = Act.HardSigmoid)]
[Layer(6, 6, Act = Act.HardSwish)]
[Layer(6, 6, Act = Act.Softplus)]
[Layer(6, 6, Act = Act.Softsign)]
[Layer(6, 1, Act = Act.Sigmoid)]
internal sealed partial class EveryActivationOfSix;

/// <summary>Every activation in the kernels of wide layers.</summary>
[Layer(3, 70, Act = Act.ReLU)]
[Layer(70, 70, Act = Act.ReLU6)]
[Layer(70, 70, Act = Act.LeakyReLU)]
[Layer(70, 70, Act = Act.ELU)]
[Layer(70, 70, Act = Act.SELU)]
[Layer(70, 70, Act = Act.GELU)]
[Layer(70, 70, Act = Act.SiLU)]
[Layer(70, 70, Act = Act.Mish)]
[Layer(70, 70, Act = Act.Tanh)]
[Layer(70, 70, Act = Act.Sigmoid)]
[Layer(70, 70, Act = Act.HardTanh)]
[Layer(70, 70, Act = Act.HardSigmoid)]
[Layer(70, 70, Act = Act.HardSwish)]
[Layer(70, 70, Act = Act.Softplus)]
[Layer(70, 70, Act = Act.Softsign)]
[Layer(70, 70, Act = Act.Softmax)]
[Layer(70, 4, Act = Act.Softmax)]
internal sealed partial class EveryActivationOfSeventy;
