namespace NetGen.Samples;

/// <summary>The network of samples/Digits; its weights were saved by that program.</summary>
[Network(Weights = "digits.safetensors", VerifyOnLoad = true)]
[Layer(64, 32, Act = Act.Tanh)]
[Layer(32, 10, Act = Act.Softmax)]
internal sealed partial class DigitNet;
