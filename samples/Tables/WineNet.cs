using static NetGen.Act;

namespace NetGen.Samples;

/// <summary>13 measurements of a wine to the cultivar that it is made of.</summary>
[Layer(13, 16, Act = Tanh)]
[Layer(16, 3, Act = Softmax)]
internal sealed partial class WineNet;
