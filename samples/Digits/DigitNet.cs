using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Samples;

/// <summary>Tells handwritten digits of 8x8 pixels apart.</summary>
[Layer(64, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 10, Init = Xavier, Act = Softmax)]
internal sealed partial class DigitNet;
