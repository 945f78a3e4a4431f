namespace NetGen.Generator.Tests;

/// <summary>Declarations that several tests use.</summary>
internal static class Sources
{
    public const string Digits = """
        using NetGen;
        namespace App;
        [Layer(64, 32, Init = Init.Xavier, Act = Act.Tanh)]
        [Layer(32, 10, Act = Act.Softmax)]
        public partial class Digits { }
        """;

    /// <summary>Ten layers of different shapes, activations, initializers; dropout, a layer without bias.</summary>
    public const string TenLayers = """
        using NetGen;
        namespace App;
        [Layer(784, 512, Act = Act.ReLU)]
        [Layer(512, 384, Act = Act.GELU)]
        [Layer(384, 300, Act = Act.Tanh, Dropout = 0.1)]
        [Layer(300, 256, Act = Act.SiLU)]
        [Layer(256, 200, Act = Act.ELU, Slope = 0.5, Bias = false)]
        [Layer(200, 128, Act = Act.Mish)]
        [Layer(128, 100, Act = Act.LeakyReLU, Slope = 0.2)]
        [Layer(100, 64, Act = Act.Sigmoid)]
        [Layer(64, 32, Init = Init.Orthogonal, Gain = 1.2, Act = Act.Softsign)]
        [Layer(32, 10, Act = Act.Softmax)]
        public partial class TenLayers { }
        """;

    /// <summary>A network of the given sizes, tanh between.</summary>
    public static string Chain(string name, params int[] sizes)
    {
        var layers = sizes.Zip(sizes.Skip(1), (inputs, outputs) => $"[Layer({inputs}, {outputs}, Act = Act.Tanh)]");
        return $"using NetGen;\nnamespace App;\n{string.Join("\n", layers)}\npublic partial class {name} {{ }}";
    }
}
