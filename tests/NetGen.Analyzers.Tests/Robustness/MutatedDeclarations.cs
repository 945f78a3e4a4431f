using CsCheck;

namespace NetGen.Analyzers.Tests.Robustness;

/// <summary>Random declarations as they look while somebody types: arguments missing, of wrong types or huge, types of every kind, text cut and repeated.</summary>
internal static class MutatedDeclarations
{
    /// <summary>The same declarations in every run.</summary>
    private const string Seed = "0000KOIPe036";

    private const string Constants = "public const int Width = 4; const double Rate = 0.25; const Init Start = Init.Ones; const Act Chosen = Act.Tanh;";

    /// <summary>Base classes by their names; a source gets those that it names.</summary>
    private static readonly Dictionary<string, string> Bases = new()
    {
        ["Open"] = "class Open { public virtual void Initialize(ulong seed) { } public int InputSize; protected int Layers; public class Trainer<T>; public static void Info() { } }",
        ["Abstract"] = "abstract class Abstract { public abstract void Initialize(ulong seed); public abstract void Forward(ReadOnlySpan<float> x, Span<float> y); public abstract int Classify(ReadOnlySpan<float> x); }",
        ["Closed"] = "abstract class Closed { protected abstract void Initialize(ulong seed); public abstract int OutputSize { get; } public abstract void Own(); }",
        ["Demanding"] = "class Demanding { public Demanding(int size) { } public required int Size; }",
        ["Generic<float>"] = "abstract class Generic<T> { public abstract void Forward(ReadOnlySpan<T> x, Span<T> y); public sealed override string ToString() => \"\"; }",
        ["Private"] = "class Private { private Private() { } }",
        ["Other"] = "[Layer(2, 1)] partial class Other;",
    };

    private static readonly string[] Fragments =
    [
        "", " ", "(", ")", "[", "]", "{", "}", ",", ";", "=", ":", "\"", "null", "-1", "0", "1e400", "default", "new[] { 1 }", "typeof(int)", "nameof(Net)",
        "(Act)99", "partial", "static", "file", "record", "struct", "enum", "delegate", "interface", "Layer", "[Layer(1, 2)]", "[Network]", "required", "@class", "<T>",
        "\n#if X\n", "\n#nullable enable\n", "/*", "//", "\\u0041", "∞", "\uD800", "$\"", "\"\"\"", "public partial class Net { }", "using System.Math;",
    ];

    private static readonly Gen<string> Size = Gen.Frequency(
        (8, Gen.Int[1, 9].Select(size => $"{size}")),
        (1, OneOf("0", "-1", "int.MaxValue", "100000", "2147483648", "1e9", "3.5", "\"3\"", "null", "", "Width", "Net.Width", "default", "(short)4", "4L", "'c'", "new[] { 4 }", "typeof(int)", "nameof(Net)", "4, 5", "inputs: 4", "outputs: 4")));

    private static readonly Gen<string> Number = Gen.Frequency(
        (6, OneOf("0.5", "0.25", "1", "2", "0.1")),
        (2, OneOf("0", "-1", "1e-60", "1e30", "1e308", "1e400", "double.NaN", "double.NegativeInfinity", "double.Epsilon", "1f", "int.MinValue", "Rate", "Rate / 0", "-Rate")),
        (1, OneOf("\"x\"", "null", "true", "", "new[] { 1.0 }", "typeof(double)", "Tanh", "1m", "-", "default")));

    private static readonly Gen<string> Argument = Gen.Frequency(
        (4, OneOf("Tanh", "ReLU", "SELU", "Softmax", "LeakyReLU", "ELU", "Linear", "Sigmoid", "GELU", "(Act)99", "(Act)(-1)", "null", "", "Chosen", "Act.", "Init.He").Select(value => $"Act = {value}")),
        (4, OneOf("Auto", "Zeros", "Ones", "Init.Constant", "Normal", "Uniform", "TruncatedNormal", "Xavier", "He", "LeCun", "Orthogonal", "Identity", "Sparse", "VarianceScaling", "(Init)77", "Start", "Act.Tanh", "3").Select(value => $"Init = {value}")),
        (8, OneOf("Gain", "Mean", "Std", "Low", "High", "Value", "Sparsity", "Scale", "Slope", "BiasValue", "Dropout").SelectMany(_ => Number, (name, number) => $"{name} = {number}")),
        (1, OneOf("Bias = false", "Bias = null", "Truncated = true", "Mode = FanMode.Out", "Mode = (FanMode)9", "Distribution = Distribution.Uniform", "Distribution = null")),
        (1, OneOf("Name = \"a\"", "Name = \"layer2\"", "Name = null", "Name = \"\\u2028\\\"<&\"", "Name = 3", "Name = nameof(Width)", "Unknown = 1", "=", "Std =", "Inputs = 3", "params: 1", "ref 3")));

    /// <summary>Layers that fit together, as most do that are not being edited.</summary>
    private static readonly Gen<string> Chain =
        from sizes in Gen.Int[1, 9].Array[2, 4]
        from arguments in OneOf("", ", Act = Tanh", ", Init = He, Act = ReLU", ", Dropout = 0.5, Bias = false", ", Init = Normal, Std = 0.1", ", Act = LeakyReLU, Slope = 0.2", ", Init = Zeros, Act = Softmax").Array[3]
        select string.Join(' ', sizes.Zip(sizes.Skip(1), (inputs, outputs) => (inputs, outputs)).Select((pair, i) => $"[Layer({pair.inputs}, {pair.outputs}{arguments[i]})]"));

    /// <summary>Layers over images, which mostly do not fit together.</summary>
    private static readonly Gen<string> Image =
        from sizes in Size.Array[3]
        from input in OneOf("", "[Input(9, 9, 4)]", "[Input(8, 6, 3, ChannelsFirst = true)]", "[Input(36)]", "[Input(0, -9, 3)]", "[Input(9, 9)]", "[Input(int.MaxValue, int.MaxValue, int.MaxValue)]", "[Input(", "[Input] [Input(4)]")
        from windows in OneOf("Stride", "StrideWidth", "Dilation", "DilationWidth", "Padding", "PaddingWidth", "KernelWidth", "SizeWidth", "Groups", "Multiplier")
            .SelectMany(_ => Size, (name, size) => $"{name} = {size}").Array[0, 2]
        from also in OneOf("Same = true", "Ceiling = true", "CountPadding = false", "Act = ReLU", "Act = Softmax", "Init = DeltaOrthogonal", "Init = Identity", "Init = Zeros", "Dropout = 0.7", "From = \"input\"", "From = \"layer1\"", "Same = null").Array[0, 2]
        from kinds in Gen.Int[0, 8].Array[1, 4]
        let arguments = string.Concat(windows.Concat(also).Select(argument => $", {argument}"))
        select $"{input} {string.Join(' ', kinds.Select(kind => ImageLayer(kind, sizes, arguments)))}";

    private static readonly Gen<string> Layer =
        from inputs in Size
        from outputs in Size
        from arguments in Argument.Array[0, 4]
        from shape in Gen.Int[0, 30]
        select shape switch
        {
            0 => "[Layer]",
            1 => $"[Layer({inputs})]",
            2 => $"[Layer({inputs}, {outputs}, {string.Join(", ", arguments)}",
            3 => $"[NetGen.LayerAttribute(outputs: {outputs}, inputs: {inputs})]",
            4 => $"[method: Layer({inputs}, {outputs})]",
            _ => $"[Layer({string.Join(", ", arguments.Prepend(outputs).Prepend(inputs))})]",
        };

    private static readonly Gen<string> Network = Gen.Frequency(
        (4, Gen.Const("")),
        (2, OneOf("[Network]", "[Network(Seed = 7)]", "[Network(Loss = Loss.Huber, InputStd = 0.5)]", "[Network(Loss = Loss.SoftmaxCrossEntropy)]", "[Network(Loss = Loss.BinaryCrossEntropy)]")),
        (1, OneOf("[Network(Loss = (Loss)9)]", "[Network(Seed = -1)]", "[Network(InputMean = double.NaN)]", "[Network(Loss = null, Seed = \"x\")]", "[Network] [Network]", "[Network(")));

    private static readonly Gen<string> Modifiers = Gen.Frequency(
        (6, OneOf("partial", "public partial", "internal sealed partial", "abstract partial", "unsafe partial")),
        (1, OneOf("", "static partial", "file partial", "private partial", "readonly partial", "partial partial", "public", "new partial", "sealed abstract partial")));

    private static readonly Gen<string> Kind = Gen.Frequency(
        (12, Gen.Const("class")),
        (1, OneOf("struct", "record", "record struct", "interface", "enum", "delegate", "")));

    private static readonly Gen<string> Name = Gen.Frequency(
        (8, OneOf("Net", "NET", "net", "Net<T>", "Net<TOptimizer>", "Net<T, U>")),
        (1, OneOf("@class", "@file", "@record", "Layers", "Trainer", "Forward", "Kernels", "Net<Forward>", "Net<>", "", "Dense", "Act", "Layer1", "Åäö")));

    private static readonly Gen<string> Base = Gen.Frequency(
        (6, Gen.Const("")),
        (2, OneOf(" : Open", " : Abstract", " : Closed", " : Demanding", " : Other", " : Net", " : Generic<float>", " : INetwork<Net>", " : IDisposable", " : Missing", " : object, Open", " : string", " : Private")),
        (1, OneOf("(int size)", "()", " where T : struct", " :")));

    private static readonly Gen<string> Members = Gen.Frequency(
        (6, Gen.Const("")),
        (3, OneOf(
            "public Net() { }",
            "public Net(ulong seed) { }",
            "public Net(ulong seed) : this() { } Net() { }",
            "static readonly Net Instance = new();",
            "public int InputSize => 1;",
            "void Initialize(ulong seed) { }",
            "public override void Forward(ReadOnlySpan<float> input, Span<float> output) { }",
            "int Classify(ReadOnlySpan<float> input) => 1;",
            "class Trainer<T> { }",
            "required public int Size { get; set; }",
            "partial void Initialize(ulong seed);",
            "public partial int Classify(ReadOnlySpan<float> input);",
            "void INetwork<Net>.Initialize(ulong seed) { }",
            "static Net INetwork<Net>.Create(ulong seed) => null;",
            "public static implicit operator Net(int size) => null;",
            "~Net() { } static Net() { }",
            "public event Action Forward;",
            "public int this[int index] => Layers.Count;",
            "class Math { } class Unsafe { } int global;",
            "extension(Net net) { void Forward() { } }",
            "float Use(float[] x) { Forward(x, x); return CreateTrainer(new Adam(), 4).Step(x, x); }",
            "unsafe int* Layers;",
            "void __Initialize(NetworkParameters parameters, ulong seed) { } NetworkParameters __parameters;",
            "const int InputSize = OutputSize;",
            "int x = ; void M( { ")));

    private static readonly Gen<string> Declaration =
        from network in Network
        from layers in Gen.Frequency((3, Chain), (2, Image), (2, Layer.Array[0, 3].Select(several => string.Join(' ', several))))
        from modifiers in Modifiers
        from kind in Kind
        from name in Name
        from parent in Base
        from members in Members
        select $"{network} {layers} {modifiers} {kind} {name}{parent} {{ {Constants} {members} }}";

    private static readonly Gen<string> Container = Gen.Frequency(
        (5, Gen.Const("*")),
        (4, OneOf("namespace A.B { * }", "partial class Outer { * }", "public partial struct Outer<T> { * }", "partial record Outer<TOptimizer> { * }", "partial interface IOuter { * }", "static partial class Outer { * }", "namespace NetGen.Nets { * }", "namespace @event { * }")),
        (1, OneOf("class Outer { * }", "file partial class Outer { * }", "partial class Outer<> { * }", "namespace { * }", "namespace A; *", "enum Outer { * }", "void M() { * }", "partial class Outer { partial class Outer { * } }", "delegate void D(); * [assembly: Layer(1, 2)]")));

    private static readonly Gen<string> Source =
        from declarations in Declaration.Array[1, 3]
        from container in Container
        from edits in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, 4]))
        from places in Gen.Double.Unit.Array[8]
        from fragments in OneOf(Fragments).Array[4]
        let text = container.Replace("*", string.Join('\n', declarations), StringComparison.Ordinal)
        select Edit(string.Join('\n', Bases.Where(pair => text.Contains($" {pair.Key} ", StringComparison.Ordinal)).Select(pair => pair.Value).Append(text)), edits, places, fragments);

    /// <summary>The first of the declarations.</summary>
    public static string[] Take(int count) => Source.Array[count].Generate(PCG.Parse(Seed), null, out _);

    private static string ImageLayer(int kind, string[] sizes, string arguments) => kind switch
    {
        0 => "[GlobalAveragePool]",
        1 => $"[MaxPool2D({sizes[0]}{arguments})]",
        2 => $"[AveragePool2D({sizes[1]}{arguments})]",
        3 => $"[DepthwiseConv2D({sizes[0]}, {sizes[1]}{arguments})]",
        4 => "[Flatten] [Activation(Tanh)]",
        5 => "[Add(\"input\")]",
        6 => $"[Layer({sizes[0]}, {sizes[2]})]",
        7 => $"[Conv2D({sizes[0]}, {sizes[1]})]",
        _ => $"[Conv2D({sizes[0]}, {sizes[1]}, {sizes[2]}{arguments})]",
    };

    /// <summary>A stretch of at most twelve characters becomes a fragment, so many times.</summary>
    private static string Edit(string text, int edits, double[] places, string[] fragments)
    {
        for (var i = 0; i < edits; i++)
        {
            var start = (int)(places[i] * text.Length);
            text = text[..start] + fragments[i] + text[Math.Min(text.Length, start + (int)(places[i + 4] * 12))..];
        }

        return text;
    }

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
