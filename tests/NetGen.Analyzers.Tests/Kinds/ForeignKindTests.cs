using NetGen.Model;
using NetGen.Parsing;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests.Kinds;

/// <summary>Rules see layers of every kind: what each finds in its sample, it finds where kinds stand that no rule knows.</summary>
public sealed class ForeignKindTests
{
    /// <summary>Two linear layers are one, but not with what nobody knows between them.</summary>
    private const string BetweenNeighbours = "NG1004";

    /// <summary>Those that look at layers: not at files, other classes or the project's C#.</summary>
    public static TheoryData<string> Ids => [.. RuleSamples.Ids.Intersect(NetworkRules.All.Select(rule => rule.Id)).Except(["NG1007", "NG1010", "NG1501", "NG1502", "NG1503"])];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Weights_of_a_foreign_kind_are_seen(string id)
    {
        var network = Sample(id);
        var foreign = network with { Layers = network.Layers.Select(layer => layer is DenseLayerModel dense ? new ForeignWeightedLayer(dense) : layer).ToEquatableArray() };

        Assert.Contains(id, Found(network));
        Assert.Equal(Found(network), Found(foreign));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_foreign_layer_without_weights_hides_nothing(string id)
    {
        var network = Sample(id);
        var layers = network.Layers.ToList();
        // Behind the first layer, but never behind the last.
        var place = Math.Min(1, layers.Count - 1);
        layers.Insert(place, new ForeignWeightlessLayer(place == 0 ? layers[0].Inputs : layers[0].Outputs) { Above = layers[place].Above });
        layers[place + 1] = layers[place + 1] with { Above = ForeignWeightlessLayer.DefaultName };

        Assert.Equal(id != BetweenNeighbours, Found(network with { Layers = layers.ToEquatableArray() }).Contains(id));
    }

    private static NetworkModel Sample(string id) => NetworkParser.Parse(RuleSamples.Compile(id).GetTypeByMetadataName("Net")!, CancellationToken.None);

    private static IEnumerable<string> Found(NetworkModel network)
    {
        var context = RuleContext.WithDefaults(network, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);
        return [.. NetworkRules.All.Where(rule => rule.Check(context).Any()).Select(rule => rule.Id)];
    }
}
