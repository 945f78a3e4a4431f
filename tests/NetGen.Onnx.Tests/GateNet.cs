namespace NetGen.Onnx.Tests;

/// <summary>A small network with names and a slope.</summary>
[Layer(2, 3, Act = Act.LeakyReLU, Slope = 0.2, Name = "hidden")]
[Layer(3, 1, Act = Act.Sigmoid, Name = "head")]
public partial class GateNet;
