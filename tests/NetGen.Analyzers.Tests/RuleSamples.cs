using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Analyzers.Tests;

/// <summary>For every rule a source that breaks it and no other. The class at fault comes first, so that an attribute may be put before it.</summary>
internal static class RuleSamples
{
    private static readonly Dictionary<string, string> ById = new()
    {
        ["NG1001"] = "[Layer(8, 16, Act = Tanh)] [Layer(15, 4)] public partial class Net;",
        ["NG1002"] = "[Layer(8, 0)] public partial class Net;",
        ["NG1003"] = "[Layer(8, 4, Init = Normal, Std = -1)] public partial class Net;",
        ["NG1004"] = "[Layer(8, 16)] [Layer(16, 4)] public partial class Net;",
        ["NG1005"] = "[Layer(8, 4)] public class Net;",
        ["NG1006"] = "[Layer(8, 4, Init = Xavier, Std = 0.1)] public partial class Net;",
        ["NG1007"] = "[Layer(8, 16, Act = Tanh)] public partial class Net; [Layer(16, 4)] public partial class Net;",
        ["NG1008"] = "[Layer(8, 4)] public partial class Net { public int InputSize => 8; }",
        ["NG1009"] = "[Layer(8, 16, Act = Tanh, Name = \"a\")] [Layer(16, 4, Name = \"a\")] public partial class Net;",
        ["NG1010"] = "[Layer(8, 4)] public partial class Net { }",
        ["NG1012"] = "[Activation(Tanh)] [Layer(8, 4)] public partial class Net;",
        ["NG1013"] = "[Input(5, 5, 3)] [Conv2D(3, 8, 7, Act = ReLU)] [Layer(8, 4)] public partial class Net;",
        ["NG1014"] = "[Input(8, 8, 4)] [Conv2D(4, 8, 3, Act = ReLU, Groups = 3)] [Layer(288, 4)] public partial class Net;",
        ["NG1015"] = "[Layer(8, 8, Act = Tanh)] [Add(\"body\")] [Layer(8, 4)] public partial class Net;",
        ["NG1016"] = "[Layer(8, 16, Act = Tanh)] [Add(\"input\")] [Layer(16, 4)] public partial class Net;",
        ["NG1017"] = "[Input(64)] [MaxPool2D(2)] [Layer(16, 4)] public partial class Net;",
        ["NG1018"] = "[Input(5, 5, 16)] [MaxPool2D(2)] [Layer(64, 4)] public partial class Net;",
        ["NG1019"] = "[Input(8, 8, 3, ChannelsFirst = true)] [Conv2D(3, 8, 3, Stride = 2, Same = true, Act = ReLU)] [Layer(128, 4)] public partial class Net;",
        ["NG1020"] = "[Layer(8, 16, Act = Tanh)] [Layer(8, 4, From = \"input\")] public partial class Net;",
        ["NG1021"] = "[Input(4, 4, 3)] [Conv2D(3, 8, 3, Act = Softmax)] [Layer(32, 4)] public partial class Net;",
        ["NG1022"] = "[Layer(8, 4)] public partial class Net { public Net(int size) : this() => Size = size; public int Size { get; } }",
        ["NG1101"] = "[Layer(8, 16, Init = Zeros, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1102"] = "[Layer(8, 16, Init = Init.Constant, Value = 0.1, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1103"] = "[Layer(8, 16, Act = Tanh)] [Layer(16, 4, Init = Zeros)] public partial class Net;",
        ["NG1104"] = "[Layer(8, 16, Init = Identity, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1105"] = "[Layer(16, 16, Init = Xavier, Act = ReLU)] [Layer(16, 4)] public partial class Net;",
        ["NG1106"] = "[Layer(16, 16, Init = He, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1107"] = "[Layer(16, 16, Act = SELU, Dropout = 0.1)] [Layer(16, 4)] public partial class Net;",
        ["NG1108"] = "[Layer(16, 16, Init = Uniform, Low = -0.4, High = 0.5, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1109"] = "[Layer(8, 32, Init = Orthogonal, Act = Tanh)] [Layer(32, 4)] public partial class Net;",
        ["NG1110"] = "[Layer(16, 16, Init = TruncatedNormal, Std = 0.25, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1112"] = "[Layer(8, 16, Act = Tanh, BiasValue = 0.1)] [Layer(16, 4)] public partial class Net;",
        ["NG1201"] = "[Layer(16, 16, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1202"] = "[Layer(16, 16, Init = Normal, Std = 5, Act = ReLU)] [Layer(16, 4)] public partial class Net;",
        ["NG1203"] = Repeat(5, "[Layer(64, 64, Init = LeCun, Gain = 0.35, Act = Softplus)]") + "[Layer(64, 4)] public partial class Net;",
        ["NG1204"] = Repeat(6, "[Layer(64, 64, Init = LeCun, Gain = 20, Act = Softsign)]") + "public partial class Net;",
        ["NG1205"] = "[Layer(16, 16, Init = Normal, Std = 1, Act = Tanh)] [Layer(16, 4)] public partial class Net;",
        ["NG1206"] = Repeat(3, "[Layer(64, 64, Act = Sigmoid)]") + "[Layer(64, 4)] public partial class Net;",
        ["NG1207"] = "[Layer(8, 8, Act = ReLU)] [Layer(8, 4, Act = ReLU)] [Layer(4, 2)] public partial class Net;",
        ["NG1208"] = Repeat(4, "[Layer(12, 12, Act = ReLU)]") + "[Layer(12, 4)] public partial class Net;",
        ["NG1209"] = Repeat(11, "[Layer(1024, 1024, Act = GELU)]") + "[Layer(1024, 4)] public partial class Net;",
        ["NG1210"] = "[Input(1, 1, 16)] [Conv2D(16, 16, 3, Padding = 1, Act = ReLU)] [Layer(16, 4)] public partial class Net;",
        ["NG1301"] = "[Layer(8, 2, Act = Softmax)] [Layer(2, 4, Act = Softmax)] public partial class Net;",
        ["NG1302"] = "[Network(Loss = Loss.SoftmaxCrossEntropy)] [Layer(8, 4)] public partial class Net;",
        ["NG1303"] = "[Layer(8, 1, Act = Softmax)] public partial class Net;",
        ["NG1304"] = "[Layer(8, 4, Act = ReLU)] public partial class Net;",
        ["NG1305"] = "[Network(Loss = Loss.MeanSquaredError)] [Layer(8, 4, Act = Softmax)] public partial class Net;",
        ["NG1306"] = "[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 3, Act = Softmax)] public partial class Net;",
        ["NG1307"] = "[Layer(8, 2, Act = Softmax)] [Layer(2, 4)] public partial class Net;",
        ["NG1308"] = "[Network(Loss = Loss.MeanSquaredError)] [Layer(8, 32, Act = ReLU)] [Layer(32, 1, Act = Sigmoid)] public partial class Net;",
        ["NG1401"] = "[Network(InputStd = 0.2)] [Layer(8, 4)] public partial class Net;",
        ["NG1403"] = "[Layer(8, 16, Act = Tanh, Dropout = 0.6)] [Layer(16, 4)] public partial class Net;",
        ["NG1405"] = "[Layer(8, 4, Dropout = 0.1)] public partial class Net;",
        ["NG1406"] = "class User { void M(Net net) { net.Forward(new float[8], new float[5]); } } [Layer(8, 4)] public partial class Net;",
        ["NG1407"] = "class User { void M(Net net) { for (var i = 0; i < 9; i++) { net.CreateTrainer(new Sgd(), 8); } } } [Layer(8, 4)] public partial class Net;",
        ["NG1501"] = "[Network(Weights = \"missing.safetensors\")] [Layer(8, 4)] public partial class Net;",
        ["NG1502"] = "[Network(Weights = \"digits.safetensors\")] [Layer(8, 4)] public partial class Net;",
        ["NG1503"] = "[Network(Weights = \"diverged.safetensors\")] [Layer(64, 10)] public partial class Net;",
    };

    public static IEnumerable<string> Ids => ById.Keys;

    public static string Of(string id) => ById[id];

    /// <summary>The sample as the language that it is about, with something in front.</summary>
    public static CSharpCompilation Compile(string id, string before = "") =>
        Analysis.Compile(id == "NG1010" ? LanguageVersion.CSharp12 : LanguageVersion.CSharp14, before + Of(id));

    private static string Repeat(int count, string layer) => string.Concat(Enumerable.Repeat(layer + " ", count));
}
