using NetGen;
using static NetGen.Act;

/// <summary>13 measurements of a wine to one of 3 grapes; the weights are inside the program.</summary>
[Network(Weights = "wine.safetensors", VerifyOnLoad = true)]
[Layer(13, 16, Act = Tanh)]
[Layer(16, 3, Act = Softmax)]
internal sealed partial class WineNet
{
    /// <summary>The classes by number, in the order of Dataset.ClassNames.</summary>
    public static readonly string[] Grapes = ["barbera", "barolo", "grignolino"];
}
