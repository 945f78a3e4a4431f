using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

/// <summary>When Fit notes that targets lie far from what the network gives at the start. The network gives x and 2x, of mean 0 and standard deviation 1 and 2.</summary>
public class TargetScaleTests
{
    [Theory]
    [InlineData(0, 1)] // standardized
    [InlineData(0, 0.06)]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(0, 49)]
    [InlineData(9, 1)]
    [InlineData(-90, 10)]
    public void Near_targets_give_no_note(double mean, double std)
    {
        var result = Fit(mean, std);

        Assert.Empty(result.Notes);
        Assert.Null(result.Reports[0].Note);
        Assert.DoesNotContain("note", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0.04)]
    [InlineData(0, 1e-4)]
    [InlineData(0, 110)]
    [InlineData(11, 1)]
    [InlineData(12, 0)]
    [InlineData(-110, 10)]
    [InlineData(1e4, 1)]
    public void Far_targets_give_one(double mean, double std)
    {
        var result = Fit(mean, std);

        var note = Assert.Single(result.Notes);
        Assert.Equal(note, result.Reports[0].Note);
        Assert.Null(result.Reports[1].Note);
        Assert.EndsWith($"\nnote: {note}", result.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"\nnote: {note}", result.Reports[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(2, result.ToString().Split('\n').Length);
    }

    [Fact]
    public void It_has_both_figures_and_what_to_write() => Assert.Equal(
        "The targets of output 0 (counted from 0) have mean 300,000 and standard deviation 90,000, but the network starts with outputs of mean 0 and standard deviation 1, " +
        "which is too far for most trainings to end well: write 'var scaling = Standardizer.FitTargets(data);', train on 'scaling.ApplyToTargets(data)', and " +
        "call 'network.FoldOutputScaling(scaling)' afterwards, so that it gives the original unit.",
        Assert.Single(Fit(300_000, 90_000).Notes));

    [Fact]
    public void A_network_that_gives_such_values_already_needs_none()
    {
        var net = Line();
        net.FoldOutputScaling(new([300_000, 300_000], [90_000, 90_000]));

        Assert.Empty(net.Fit(Data(300_000, 90_000), new Sgd(0)).Notes);
        Assert.Empty(net.Fit(Data(0, 1), new Sgd(0)).Notes);
    }

    [Fact]
    public void Standardized_targets_give_none_whatever_the_network_starts_with()
    {
        var data = Data(300_000, 90_000);
        var standardized = Standardizer.FitTargets(data).ApplyToTargets(data);
        foreach (var size in new[] { 0, 1e-6f, 1e6f })
        {
            var net = Line();
            net.Parameters.Layers[0].SetWeight([size]);
            net.Parameters.Layers[1].SetBias([1e5f, 0]);
            Assert.Empty(net.Fit(standardized, new Sgd(0)).Notes);
        }
    }

    [Fact]
    public void Labels_and_cross_entropies_give_none()
    {
        Assert.DoesNotContain(Line().Fit(Dataset.FromLabels([100, 200], 1, [0, 1]), new Sgd(0)).Notes, note => note.Contains("too far", StringComparison.Ordinal));
        Assert.Empty(new PlainNetwork<GateShape>().Fit(Dataset.FromTargets([0, 0, 1, 1], 2, [1e-4f, 2e-4f], 1), new Sgd(0)).Notes);
    }

    [Fact]
    public void A_head_that_cannot_take_the_scaling_gets_another_cure()
    {
        var note = Assert.Single(new PlainNetwork<SlopeShape>(1).Fit(Dataset.FromTargets([1, 2, 3, 4], 2, [1e6f, 2e6f], 1), new Sgd(0)).Notes);

        Assert.Contains("scale the outputs behind the network (value = output · std + mean), since its last layer, 'head', ends in Act.ELU", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_on_keeps_it_and_adds_none() => Assert.Single(Fit(1e4, 1).Continue(2).Notes);

    private static FitResult Fit(double mean, double std) => Line().Fit(Data(mean, std), new Sgd(0), new() { Epochs = 2 });

    /// <summary>Output 0 has the targets asked for, output 1 standardized ones.</summary>
    private static Dataset Data(double mean, double std) =>
        Dataset.FromTargets([-1, 1, -1, 1], 1, [(float)(mean - std), -1, (float)(mean + std), 1, (float)(mean - std), -1, (float)(mean + std), 1], 2);

    private static PlainNetwork<LineShape> Line()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([1]);
        net.Parameters.Layers[1].SetWeight([1, 2]);
        return net;
    }
}
