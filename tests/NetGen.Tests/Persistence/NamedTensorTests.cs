using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>Layers of other tensors than weights and a bias.</summary>
public class NamedTensorTests
{
    private static readonly LayerShape[] Layers =
    [
        Declared.Shape("layer1", 3, 4), Norm("layer2"), Declared.Shape("layer3", 4, 4), Norm("layer4"),
    ];

    [Theory]
    [InlineData("layer1", "layer2", "layer3", "layer4")]
    [InlineData("module.layer1", "module.layer2", "module.layer3", "module.layer4")]
    [InlineData("net.0", "net.1", "net.3", "net.4")]
    [InlineData("net.8", "net.9", "net.10", "net.11")]
    [InlineData("fc1", "bn1", "fc2", "bn2")]
    public void Modules_are_found_by_their_tensors(params string[] names)
    {
        foreach (var file in new[] { File(names), [.. File(names).Reverse()] })
        {
            var matching = TensorMatching.Match(Layers, file, allowsExtra: false);

            Assert.Empty(matching.Differences);
            Assert.Equal(file.Select(tensor => tensor.Name), matching.Roles.Select(role => TensorNames.Of(names[role!.Value.Layer], role.Value.Tensor.Name)));
        }
    }

    [Theory]
    [InlineData("layer1", "layer2", "layer3", "layer4")]
    [InlineData("module.layer1", "module.layer2", "module.layer3", "module.layer4")]
    [InlineData("net.0", "net.1", "net.3", "net.4")]
    public void A_missing_or_unfit_tensor_bears_the_name_of_the_file(params string[] names)
    {
        var missing = $"{names[1]}.running_mean";
        var unfit = $"{names[3]}.running_mean";
        FileTensor[] file = [.. File(names).Where(tensor => tensor.Name != missing && tensor.Name != unfit), Tensor(unfit, 5)];

        Assert.Equal(
            [$"'{missing}' [4] is missing", $"'{unfit}' is [5], but [4] is declared"],
            TensorMatching.Match(Layers, file, allowsExtra: false).Differences);
    }

    [Fact]
    public void A_module_without_one_of_the_tensors_is_not_the_layers()
    {
        FileTensor[] file = [.. Module(Norm("first"), "first"), Tensor("second.weight", 4), Tensor("second.bias", 4)];

        Assert.Empty(TensorMatching.Match([Norm("layer1")], [.. file.Take(3)], allowsExtra: false).Differences);
        Assert.Equal(
            ["'layer1.weight' [4] is missing", "'layer1.bias' [4] is missing", "'layer1.running_mean' [4] is missing", "no layer takes the file's 'second' [4]: where one is a layer's, give the layer its name, as in Name = \"second\""],
            TensorMatching.Match([Norm("layer1")], [.. file.Skip(3)], allowsExtra: true).Differences);
    }

    [Fact]
    public void A_layer_without_the_tensor_leaves_it_over() => Assert.Equal(
        ["'layer1.running_mean' [4] belongs to no layer"],
        TensorMatching.Match([Declared.Shape("layer1", 3, 4)], [.. Module(Layers[0], "layer1"), Tensor("layer1.running_mean", 4)], allowsExtra: false).Differences);

    [Fact]
    public void A_layer_may_have_no_weights_of_that_name()
    {
        LayerShape[] layers = [new("layer1", [Declared.Tensor("weight_ih", 8, 3), Declared.Tensor("weight_hh", 8, 2)]), Declared.Shape("layer2", 2, 1)];
        FileTensor[] file = [.. Module(layers[0], "lstm"), .. Module(layers[1], "head")];

        Assert.Empty(TensorMatching.Match(layers, file, allowsExtra: false).Differences);
        Assert.Contains(
            "no layer takes the file's 'lstm' [8, 7], 'head' [1, 2]: where one is a layer's, give the layer its name, as in Name = \"lstm\"",
            TensorMatching.Match(layers, [Tensor("lstm.weight_ih", 8, 7), Tensor("lstm.weight_hh", 8, 2), .. file.Skip(2)], allowsExtra: true).Differences);
    }

    [Fact]
    public void Modules_alike_are_refused() => Assert.Equal(
        ["'a', 'b' fit the layers 'layer1', 'layer2' alike: give each layer its tensors' name, as in Name = \"a\""],
        TensorMatching.Match([Norm("layer1"), Norm("layer2")], [.. Module(Norm("a"), "a"), .. Module(Norm("b"), "b")], allowsExtra: false).Differences);

    private static LayerShape Norm(string name) => new(name, [Declared.Tensor("weight", 4), Declared.Tensor("bias", 4), Declared.Tensor("running_mean", 4)]);

    private static FileTensor[] File(string[] names) => [.. Layers.Zip(names).SelectMany(entry => Module(entry.First, entry.Second))];

    private static FileTensor[] Module(LayerShape layer, string name) =>
        [.. layer.Tensors.Select(tensor => Tensor(TensorNames.Of(name, tensor.Name), [.. tensor.Shape.Select(size => (long)size)]))];

    private static FileTensor Tensor(string name, params long[] shape) => new(name, ElementType.F32, shape, 0, shape.Aggregate(4L, (count, size) => count * size), 0);
}
