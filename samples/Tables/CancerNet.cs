using static NetGen.Act;

namespace NetGen.Samples;

/// <summary>30 measurements of a tumour's cell nuclei to malignant or benign.</summary>
[Layer(30, 16, Act = Tanh)]
[Layer(16, 2, Act = Softmax)]
internal sealed partial class CancerNet;
