using NetGen;

namespace Users;

[Network(Weights = "Gewichte für 網絡.safetensors", VerifyOnLoad = true)]
[Layer(2, 8, Act = Act.Tanh)]
[Layer(8, 1, Act = Act.Sigmoid)]
internal sealed partial class PretrainedNet;
