namespace NetGen.Integration.Tests;

[Network(Precision = Precision.Int8)]
[Layer(90, 64, Act = Act.Tanh)]
[Layer(64, 5, Act = Act.Softmax)]
internal sealed partial class Int8Net;

[Network(Precision = Precision.BFloat16)]
[Layer(90, 64, Act = Act.Tanh)]
[Layer(64, 5, Act = Act.Softmax)]
internal sealed partial class BFloat16Net;

/// <summary>The same without narrow weights.</summary>
[Layer(90, 64, Act = Act.Tanh)]
[Layer(64, 5, Act = Act.Softmax)]
internal sealed partial class Float32Net;

/// <summary>Wide, deep and without a head that stays as it is; a row of its scratch is larger than what is taken from the stack.</summary>
[Network(Precision = Precision.Int8)]
[Layer(70, 17_000, Act = Act.ReLU)]
[Layer(17_000, 64)]
internal sealed partial class WideInt8Net;

// Too small to gain: that is what is tested.
#pragma warning disable NG1006
[Network(Precision = Precision.Int8)]
[Layer(3, 4, Act = Act.Tanh)]
[Layer(4, 2)]
internal sealed partial class TinyInt8Net;
#pragma warning restore NG1006

/// <summary>One output, to classify by.</summary>
[Network(Precision = Precision.Int8)]
[Layer(90, 64, Act = Act.ReLU)]
[Layer(64, 1, Act = Act.Sigmoid)]
internal sealed partial class Int8Judge;
