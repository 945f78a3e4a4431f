using NetGen;
using static NetGen.Act;

/// <summary>13 measurements of a wine to one of 3 grapes: a table of your own has other numbers of columns and classes.</summary>
[Layer(13, 16, Act = Tanh)]
[Layer(16, 3, Act = Softmax)]
public partial class WineNet;
