using NetGen;

namespace Users;

[Layer(64, 128, Act = Act.ReLU)]
[Layer(128, 10, Act = Act.Softmax)]
internal sealed partial class ServedNet;
