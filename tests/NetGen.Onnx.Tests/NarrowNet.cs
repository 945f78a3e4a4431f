namespace NetGen.Onnx.Tests;

[Network(Precision = Precision.Int8)]
[Layer(64, 64, Act = Act.Tanh)]
[Layer(64, 3)]
internal sealed partial class NarrowNet;
