using CsCheck;
using NetGen.Onnx.Tests.Reading;

namespace NetGen.Onnx.Tests.Composing;

/// <summary>
/// Forms around random networks, composed at random: what is read gives the outputs of ONNX Runtime. The same models in every run;
/// others, or more: NETGEN_MODELS_SEED, NETGEN_MODELS.
/// </summary>
public class RandomModelTests
{
    /// <summary>Weights of about 1 and divisors down to 0.25, through three layers.</summary>
    private const float Tolerance = 1e-4f;

    private static readonly Gen<int[]> Numbers = Gen.Int[0, 10_000].Array[60];

    private static readonly Gen<int[]> ImageNumbers = Gen.Int[0, 10_000].Array[120];

    [Fact]
    public void They_are_read_and_agree()
    {
        var (models, branched) = (0, 0);
        SeededSamples.ForEach(Numbers, numbers =>
        {
            var random = RandomModel.Compose(numbers);
            var read = ReadChain.RequireAgreement(random.Model, random.Shape, random.Output, random.Change, Tolerance, mayOverflow: true);
            models++;
            branched += read.Layers.Any(layer => layer.Kind == "Add") ? 1 : 0;
        });

        Assert.InRange(branched, models / 4, models);
    }

    [Fact]
    public void Those_over_images_are_read_and_agree()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        SeededSamples.ForEach(ImageNumbers, numbers =>
        {
            var random = RandomImageModel.Compose(numbers);
            var read = ReadChain.RequireAgreement(random.Model, random.Shape, tolerance: Tolerance, mayOverflow: true);
            kinds.UnionWith(read.Layers.Select(layer => layer.Kind));
        });

        Assert.True(Settings.Iterations < 100 || kinds.SetEquals(LayerKinds.Names.Except(["Flatten"])), string.Join(' ', kinds));
    }

    /// <summary>One value renamed or one operator left out: one kind of exception, or a network.</summary>
    [Fact]
    public void Broken_ones_give_one_kind_of_exception() =>
        SeededSamples.ForEach(Gen.Select(Numbers, Gen.Int[0, 10_000], Gen.Bool), sample =>
        {
            var random = RandomModel.Compose(sample.Item1);
            RequireOneKind(random.Model, random.Output, sample.Item2, sample.Item3);
        });

    [Fact]
    public void Broken_ones_over_images_give_one_kind_of_exception() =>
        SeededSamples.ForEach(Gen.Select(ImageNumbers, Gen.Int[0, 10_000], Gen.Bool), sample => RequireOneKind(RandomImageModel.Compose(sample.Item1).Model, null, sample.Item2, sample.Item3));

    private static void RequireOneKind(ModelBuilder model, string? output, int place, bool isLeftOut)
    {
        var nodes = model.Graph.Node;
        if (isLeftOut)
        {
            nodes.RemoveAt(place % nodes.Count);
        }
        else
        {
            var inputs = nodes[place % nodes.Count].Input;
            inputs[place % inputs.Count] = place % 2 == 0 ? "nowhere" : "x";
        }

        try
        {
            var chain = ReadChain.Of(model, output);
            chain.Forward(new float[chain.Layers[0].Inputs]);
        }
        catch (WeightFormatException)
        {
        }
    }
}
