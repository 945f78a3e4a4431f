using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>Which tensor belongs to which layer, and what is said when that cannot be told.</summary>
public class TensorNameTests
{
    private static readonly LayerShape[] Digits = [Declared.Shape("layer1", 64, 32), Declared.Shape("layer2", 32, 10)];

    [Theory]
    [InlineData("layer1", "layer2")]
    [InlineData("0", "2")]
    [InlineData("2", "10")]
    [InlineData("fc1", "fc2")]
    [InlineData("net.0", "net.3")]
    [InlineData("blocks.0.linear", "blocks.1.linear")]
    [InlineData("encoder", "classifier")]
    [InlineData("classifier", "encoder")]
    [InlineData("layer2", "layer3")]
    [InlineData("layer0", "layer1")]
    [InlineData("layer1", "out")]
    [InlineData("layer1.0", "layer2.0")]
    [InlineData("module.layer1", "module.layer2")]
    [InlineData("_orig_mod.fc1", "_orig_mod.fc2")]
    [InlineData("net.0", "head")]
    [InlineData("model.net.1", "model.net.7")]
    [InlineData("blocks.0.fc1", "blocks.0.fc2")]
    public void These_modules_are_found(string first, string second)
    {
        foreach (var tensors in new[] { [.. Module(first, 64, 32), .. Module(second, 32, 10)], (FileTensor[])[.. Module(second, 32, 10), .. Module(first, 64, 32)] })
        {
            var matching = TensorMatching.Match(Digits, tensors, allowsExtra: false);
            Assert.Empty(matching.Differences);
            foreach (var (tensor, role) in tensors.Zip(matching.Roles))
            {
                var layer = tensor.Name.StartsWith(first + ".", StringComparison.Ordinal) ? 0 : 1;
                Assert.Equal(new TensorRole(layer, Digits[layer].Tensors[tensor.Name.EndsWith("bias", StringComparison.Ordinal) ? 1 : 0]), role);
            }
        }
    }

    [Fact]
    public void Numbers_decide_over_shapes() => AssertDifferences(
        Match([Declared.Shape("a", 8, 4, hasBias: false), Declared.Shape("b", 4, 8, hasBias: false)], Module("fc2", 8, 4, false), Module("fc1", 4, 8, false)),
        "'fc2.weight' is [4, 8], but [8, 4] is declared: it is transposed, weights are [out, in]",
        "'fc1.weight' is [8, 4], but [4, 8] is declared: it is transposed, weights are [out, in]");

    [Fact]
    public void Layers_alike_need_names() => AssertDifferences(
        Match([Declared.Shape("a", 4, 4), Declared.Shape("b", 4, 4), Declared.Shape("c", 4, 2)], Module("left", 4, 4), Module("right", 4, 4), Module("out", 4, 2)),
        "'left', 'right' fit the layers 'a', 'b' alike: give each layer its tensors' name, as in Name = \"left\"");

    [Fact]
    public void Layers_alike_may_be_numbered() =>
        Assert.Empty(Match([Declared.Shape("a", 4, 4), Declared.Shape("b", 4, 4)], Module("h.1", 4, 4), Module("h.0", 4, 4)).Differences);

    [Fact]
    public void Every_difference_is_listed() => AssertDifferences(
        Match(
            [Declared.Shape("layer1", 64, 32), Declared.Shape("layer2", 32, 10, hasBias: false), Declared.Shape("layer3", 10, 5), Declared.Shape("layer4", 5, 2)],
            Module("layer1", 32, 64), Module("layer2", 32, 10), [Tensor("layer3.weight", ElementType.I64, 5, 10)], [Tensor("running_mean", ElementType.F32, 5)]),
        "'layer3.bias' [5] is missing", "'layer4.weight' [2, 5] is missing", "'layer4.bias' [2] is missing",
        "'layer1.weight' is [64, 32], but [32, 64] is declared: it is transposed, weights are [out, in]",
        "'layer1.bias' is [64], but [32] is declared",
        "'layer2.bias' [10] is a bias, but layer 'layer2' is declared without one",
        "'layer3.weight' is stored as I64, but weights must be F32, F64, F16 or BF16",
        "'running_mean' [5] belongs to no layer");

    [Fact]
    public void Another_number_of_modules_loads_nothing() => AssertDifferences(
        Match([Declared.Shape("layer1", 4, 2, hasBias: false)], Module("0", 4, 3, false), Module("2", 3, 2, false)),
        "'layer1.weight' [2, 4] is missing", "'0.weight' [3, 4] belongs to no layer", "'2.weight' [2, 3] belongs to no layer",
        "no layer takes the file's '0' [3, 4], '2' [2, 3]: where one is a layer's, give the layer its name, as in Name = \"0\"");

    [Fact]
    public void What_is_missing_bears_the_names_of_the_file() => AssertDifferences(
        Match(Digits, Module("0", 64, 32), Module("2", 32, 10, hasBias: false)), "'2.bias' [10] is missing");

    [Fact]
    public void Extra_tensors_may_be_allowed()
    {
        var file = FileBytes.OfTensors(
            ("hidden.weight", "F32", [1, 1], FileBytes.Floats(5)), ("other", "I64", [1], new byte[8]), ("hidden.bias", "F32", [1], FileBytes.Floats(6)),
            ("head.weight", "F32", [2, 1], FileBytes.Floats(7, 8)), ("head.bias", "F32", [2], FileBytes.Floats(1, 2)));

        Assert.Equal(
            "The weights do not fit network 'Line': 'other' [1] belongs to no layer.",
            Assert.Throws<WeightFormatException>(() => PlainNetwork<LineShape>.Load(file.Stream())).Message);

        var bias = new float[2];
        PlainNetwork<LineShape>.Load(file.Stream(), new() { AllowExtraTensors = true }).Parameters.Layers[1].CopyBiasTo(bias);
        Assert.Equal([1, 2], bias);
    }

    private static TensorMatching Match(LayerShape[] layers, params FileTensor[][] modules) =>
        TensorMatching.Match(layers, [.. modules.SelectMany(module => module)], allowsExtra: false);

    private static void AssertDifferences(TensorMatching matching, params string[] expected) => Assert.Equal(expected, matching.Differences);

    private static FileTensor[] Module(string name, int inputs, int outputs, bool hasBias = true) =>
    [
        Tensor(name + ".weight", ElementType.F32, outputs, inputs),
        .. hasBias ? [Tensor(name + ".bias", ElementType.F32, outputs)] : Array.Empty<FileTensor>(),
    ];

    private static FileTensor Tensor(string name, ElementType type, params long[] shape) =>
        new(name, type, shape, 0, shape.Aggregate(type.Bits() / 8L, (count, size) => count * size), 0);
}
