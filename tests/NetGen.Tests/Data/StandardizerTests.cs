using NetGen.Tests.Plain;

namespace NetGen.Tests.Data;

public class StandardizerTests
{
    [Fact]
    public void Features_get_mean_0_and_standard_deviation_1()
    {
        var scaling = Standardizer.Fit(Dataset.FromLabels([1, 10, 3, 10, 5, 10], 2, [0, 1, 0]));

        Assert.Equal([3, 10], scaling.Mean.ToArray());
        Assert.Equal([MathF.Sqrt(8f / 3), 1], scaling.Std.ToArray());
        var applied = scaling.Apply(Dataset.FromLabels([3, 11, 5, 10], 2, [1, 0], classes: 4));
        Assert.Equal([0, 1, 2 / MathF.Sqrt(8f / 3), 0], applied.Features.ToArray());
        Assert.Equal([1, 0], applied.Labels.ToArray());
        Assert.Equal(4, applied.Classes);
    }

    [Fact]
    public void A_constant_feature_whose_mean_is_rounded_still_counts_as_constant() =>
        Assert.Equal(1, Standardizer.Fit(Dataset.FromLabels([.. Enumerable.Repeat(0.1f, 7)], 1, new int[7])).Std[0]);

    [Fact]
    public void Rows_that_are_no_data_set_are_standardized_in_place()
    {
        float[] rows = [2, 4, 4, 8];
        new Standardizer([2, 4], [2, 4]).Apply(rows, rows);

        Assert.Equal([0, 0, 1, 1], rows);
    }

    [Fact]
    public void Rows_that_overlap_in_another_way_are_refused()
    {
        float[] rows = [2, 4, 4, 8, 0, 0];

        Assert.Throws<ArgumentException>(() => new Standardizer([2, 4], [2, 4]).Apply(rows.AsSpan(0, 4), rows.AsSpan(1, 4)));
        Assert.Equal([2, 4, 4, 8, 0, 0], rows);
    }

    [Fact]
    public void Wrong_sizes_and_statistics_are_refused()
    {
        var scaling = new Standardizer([0, 0], [1, 1]);
        Assert.Throws<ArgumentException>(() => scaling.Apply(Dataset.FromLabels([1, 2, 3], 3, [0])));
        Assert.Throws<ArgumentException>(() => scaling.Apply(new float[3], new float[3]));
        Assert.Throws<ArgumentException>(() => scaling.Apply(new float[4], new float[2]));
        Assert.Throws<ArgumentException>(() => new Standardizer([0], [0]));
        Assert.Throws<ArgumentException>(() => new Standardizer([float.NaN], [1]));
        Assert.Throws<ArgumentException>(() => new Standardizer([], []));
        Assert.Throws<ArgumentException>(() => new Standardizer([1], [1, 1]));
    }

    [Fact]
    public void A_value_that_leaves_the_floats_when_standardized_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new Standardizer([0], [1e-20f]).Apply(Dataset.FromLabels([1, 1e30f], 1, [0, 0])));

        Assert.Contains("The standardized feature in row 1, column 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folding_gives_the_same_outputs_for_raw_inputs()
    {
        var scaling = new Standardizer([5, -3, 100, 0], [2, 0.5f, 30, 1]);
        var net = new PlainNetwork<IrisShape>(4);
        float[] raw = [6, -2.5f, 70, 0.5f];
        float[] standardized = new float[4], expected = new float[3], actual = new float[3];
        scaling.Apply(raw, standardized);
        net.Forward(standardized, expected);

        net.FoldInputScaling(scaling);
        net.Forward(raw, actual);

        Assert.All(expected, (value, i) => Assert.Equal(value, actual[i], 1e-5f));
    }

    [Fact]
    public void A_first_layer_without_bias_takes_scales_but_no_means()
    {
        var net = new PlainNetwork<GateShape>(4);
        var before = net.Parameters.Memory.Span.ToArray();

        var error = Assert.Throws<InvalidOperationException>(() => net.FoldInputScaling(new([1, 0], [2, 2])));
        Assert.Contains("Layer 'hidden' has no bias", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());

        net.FoldInputScaling(new([0, 0], [2, 4]));
        Assert.Equal([before[0] / 2, before[1] / 4], net.Parameters.Memory.Span[..2].ToArray());
    }

    [Fact]
    public void Folding_that_cannot_be_done_changes_nothing()
    {
        var net = new PlainNetwork<IrisShape>(4);
        net.Parameters.Layers[0].SetWeight([.. Enumerable.Repeat(1e20f, 20)]);
        var before = net.Parameters.Memory.Span.ToArray();

        Assert.Throws<InvalidOperationException>(() => net.FoldInputScaling(new(new float[4], [1e-20f, 1, 1, 1])));
        Assert.Throws<ArgumentException>(() => net.FoldInputScaling(new([0], [1])));
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }
}
