using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>Modules that bear our names by chance, or stand beside others: found where there is one possibility, refused where there are two.</summary>
public class ModuleNameTests
{
    private static readonly LayerShape[] Alike = [Declared.Shape("layer1", 4, 4), Declared.Shape("layer2", 4, 4), Declared.Shape("layer3", 4, 4)];
    private static readonly LayerShape[] Three = [Declared.Shape("layer1", 8, 6), Declared.Shape("layer2", 6, 4), Declared.Shape("layer3", 4, 2)];

    [Theory]
    [InlineData("layer0", "layer1", "layer2")]
    [InlineData("layer2", "layer3", "layer4")]
    [InlineData("layer1", "layer2", "layer3")]
    [InlineData("module.layer1", "module.layer2", "module.layer3")]
    [InlineData("model._orig_mod.layer0", "model._orig_mod.layer1", "model._orig_mod.layer2")]
    [InlineData("fc1", "fc2", "fc10")]
    [InlineData("net.0", "net.3", "net.6")]
    [InlineData("layer1.0", "layer1.2", "layer2.0")]
    [InlineData("blocks.0.fc1", "blocks.0.fc2", "blocks.1.fc1")]
    public void Layers_alike_are_told_by_numbers(params string[] names) => AssertFound(Alike, names, Modules(Alike, names));

    [Theory]
    [InlineData("layer1", "layer2", "out")]
    [InlineData("layer0", "layer1", "layer2")]
    [InlineData("layer3", "first", "second")]
    [InlineData("net.0", "net.2", "head")]
    [InlineData("encoder.0", "encoder.2", "decoder.0")]
    [InlineData("module.embed", "module.layer1", "module.layer2")]
    public void Layers_of_different_shapes_need_no_names(params string[] names) => AssertFound(Three, names, Modules(Three, names));

    [Theory]
    [InlineData("layer1", "layer2", "out")]
    [InlineData("first", "layer1", "layer2")]
    [InlineData("net.0", "net.2", "head")]
    [InlineData("fc1", "fc01", "fc2")]
    public void Layers_alike_without_numbers_of_one_kind_are_refused(params string[] names)
    {
        var matching = TensorMatching.Match(Alike, Modules(Alike, names), allowsExtra: true);

        Assert.Contains($"'{names[0]}', '{names[1]}', '{names[2]}' fit the layers 'layer1', 'layer2', 'layer3' alike", matching.Differences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_within_one_part_and_shapes_for_the_rest()
    {
        LayerShape[] layers = [Declared.Shape("layer1", 4, 4), Declared.Shape("layer2", 4, 4), Declared.Shape("layer3", 4, 2)];

        AssertFound(layers, ["net.0", "net.2", "head"], [.. Module("head", 4, 2), .. Module("net.2", 4, 4), .. Module("net.0", 4, 4)]);
    }

    [Fact]
    public void Numbers_that_contradict_the_shapes_load_nothing() => Assert.NotEmpty(
        TensorMatching.Match(Three, [.. Module("layer2", 8, 6), .. Module("layer1", 6, 4), .. Module("out", 4, 2)], allowsExtra: true).Differences);

    [Fact]
    public void A_name_that_was_given_counts()
    {
        LayerShape[] layers = [Declared.Shape("hidden", 4, 4), Declared.Shape("layer2", 4, 4)];

        AssertFound(layers, ["hidden", "out"], [.. Module("out", 4, 4), .. Module("hidden", 4, 4)]);
        Assert.NotEmpty(TensorMatching.Match([Declared.Shape("fc2", 4, 4), Declared.Shape("layer2", 4, 4)], [.. Module("fc1", 4, 4), .. Module("fc2", 4, 4)], allowsExtra: true).Differences);
    }

    [Fact]
    public void Two_sets_of_weights_are_refused()
    {
        var byNumber = TensorMatching.Match(Three, [.. Modules(Three, "online.0", "online.2", "online.4"), .. Modules(Three, "target.0", "target.2", "target.4")], allowsExtra: true);
        var byName = TensorMatching.Match(Three, [.. Modules(Three, "a.layer1", "a.layer2", "a.layer3"), .. Modules(Three, "b.layer1", "b.layer2", "b.layer3")], allowsExtra: true);

        Assert.Contains("'online.0', 'target.0' fit the layer 'layer1' alike: give each layer its tensors' name, as in Name = \"online.0\"", byNumber.Differences);
        Assert.Contains("the layers' names stand behind 'a.', 'b.' alike: give each layer the whole name, as in Name = \"a.layer1\"", byName.Differences);
    }

    [Fact]
    public void Extra_tensors_do_not_hide_the_modules()
    {
        FileTensor[] tensors = [.. Modules(Three, "net.0", "net.2", "net.4"), Tensor("loss_fn.weight", 2), Tensor("steps")];

        AssertFound(Three, ["net.0", "net.2", "net.4"], tensors);
        Assert.Equal(
            ["'loss_fn.weight' [2] belongs to no layer", "'steps' [] belongs to no layer"],
            TensorMatching.Match(Three, tensors, allowsExtra: false).Differences);
    }

    [Theory]
    [InlineData("net.1", true)]
    [InlineData("net.1", false)]
    [InlineData("norm", true)]
    public void A_module_that_takes_part_is_not_passed_over(string name, bool hasBias)
    {
        FileTensor[] tensors = [.. Modules(Three, "net.0", "net.2", "net.4"), Tensor(name + ".weight", 6), .. hasBias ? [Tensor(name + ".bias", 6)] : Array.Empty<FileTensor>()];

        Assert.Contains($"'{name}.weight' [6] belongs to no layer, but seems to take part in the network", TensorMatching.Match(Three, tensors, allowsExtra: true).Differences[0], StringComparison.Ordinal);
        LayerShape[] named = [Declared.Shape("net.0", 8, 6), Declared.Shape("net.2", 6, 4), Declared.Shape("net.4", 4, 2)];
        Assert.Empty(TensorMatching.Match(named, tensors, allowsExtra: true).Differences);
    }

    [Fact]
    public void A_file_of_one_module_has_no_prefix() => AssertFound([Declared.Shape("layer1", 4, 2)], [""], [Tensor("weight", 2, 4), Tensor("bias", 2)]);

    [Fact]
    public void The_groups_are_named_where_nothing_fits() => Assert.Contains(
        "no layer takes the file's 'embed' [9, 7], 'head' [1, 9]: where one is a layer's, give the layer its name, as in Name = \"embed\"",
        TensorMatching.Match(Three, [.. Module("embed", 7, 9), .. Module("head", 9, 1)], allowsExtra: true).Differences);

    private static void AssertFound(LayerShape[] layers, string[] names, FileTensor[] tensors)
    {
        foreach (var order in new[] { tensors, [.. tensors.Reverse()] })
        {
            var matching = TensorMatching.Match(layers, order, allowsExtra: true);

            Assert.Empty(matching.Differences);
            foreach (var (tensor, role) in order.Zip(matching.Roles).Where(entry => entry.Second is not null))
            {
                Assert.Equal(tensor.Name, TensorNames.Of(names[role!.Value.Layer], role.Value.Tensor.Name));
            }

            Assert.Equal(2 * layers.Length, matching.Roles.Count(role => role is not null));
        }
    }

    private static FileTensor[] Modules(LayerShape[] layers, params string[] names) =>
        [.. layers.Zip(names).SelectMany(entry => Module(entry.Second, entry.First.Tensors[0].Shape[1], entry.First.Tensors[0].Shape[0]))];

    private static FileTensor[] Module(string name, int inputs, int outputs) => [Tensor(name + ".weight", outputs, inputs), Tensor(name + ".bias", outputs)];

    private static FileTensor Tensor(string name, params long[] shape) => new(name, ElementType.F32, shape, 0, shape.Aggregate(4L, (count, size) => count * size), 0);
}
