namespace NetGen.Onnx.Tests;

[Layer(3, 4, Act = Act.Tanh)]
[Layer(4, 2)]
internal sealed partial class FoldedNet;
