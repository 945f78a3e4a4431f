namespace NetGen.KilledProgram;

/// <summary>A quarter of a megabyte: writing it takes long enough to be hit.</summary>
[Layer(256, 200, Act = Act.Tanh)]
[Layer(200, 64, Act = Act.Softmax)]
public sealed partial class SavedNet;
