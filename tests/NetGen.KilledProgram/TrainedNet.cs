namespace NetGen.KilledProgram;

[Layer(12, 32, Act = Act.ReLU, Dropout = 0.2)]
[Layer(32, 3, Act = Act.Softmax)]
public sealed partial class TrainedNet;
