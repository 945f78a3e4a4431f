namespace NetGen.Tests.Data;

public class DatasetTests
{
    [Fact]
    public void Labels_give_rows_inputs_and_classes()
    {
        var data = Dataset.FromLabels([1, 2, 3, 4, 5, 6], 2, [0, 2, 1]);

        Assert.Equal((3, 2, 3, 3, true), (data.Rows, data.Inputs, data.Classes, data.Outputs, data.HasLabels));
        Assert.Equal([3, 4], data.Row(1).ToArray());
        Assert.True(data.Targets.IsEmpty);
        Assert.Equal(10, Dataset.FromLabels([1, 2], 1, [0, 2], classes: 10).Classes);
    }

    [Fact]
    public void Targets_give_outputs_and_no_classes()
    {
        var data = Dataset.FromTargets([1, 2], 1, [1, 2, 3, 4], 2);

        Assert.Equal((2, 1, 2, 0, false), (data.Rows, data.Inputs, data.Outputs, data.Classes, data.HasLabels));
        Assert.True(data.Labels.IsEmpty);
    }

    [Fact]
    public void Names_go_with_the_rows()
    {
        Assert.Empty(Dataset.FromLabels([1, 2, 3, 4], 1, [0, 1, 0, 1]).ClassNames);
        var data = Dataset.FromLabels([1, 2, 3, 4], 1, ["no", "yes", "maybe", "no"], out _).WithFeatureNames(["size"]);

        Assert.All([data, data.Take(2), data.Split(0.5, seed: 1).Second, Standardizer.Fit(data).Apply(data)], part =>
        {
            Assert.Equal(["maybe", "no", "yes"], part.ClassNames);
            Assert.Equal(["size"], part.FeatureNames);
        });
        Assert.Equal(["yes", "no"], Dataset.FromLabels([1, 2], 1, [1, 0]).WithClassNames(["yes", "no"]).ClassNames);
    }

    [Fact]
    public void Names_follow_labels_that_are_numbered_anew()
    {
        var data = Dataset.FromLabels([1, 2], 1, [2, 0]).WithClassNames(["a", "b", "c"]).WithFeatureNames(["size"]);

        Assert.Equal(["a", "c"], data.MapLabels(LabelMap.Of(data.Labels)).ClassNames);
        Assert.Equal(["size"], data.MapLabels(LabelMap.Of(data.Labels)).FeatureNames);
        Assert.Empty(data.MapLabels(LabelMap.Of([0, 2, 7])).ClassNames);
        Assert.Empty(data.MapLabels(LabelMap.Of([-1, 0, 2])).ClassNames);
    }

    [Fact]
    public void Names_that_do_not_fit_are_refused()
    {
        var data = Dataset.FromLabels([1, 2], 1, [0, 1]);

        Assert.StartsWith("There are 1 columns of features, but 2 names", Assert.Throws<ArgumentException>(() => data.WithFeatureNames(["a", "b"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 2 classes, but 1 names", Assert.Throws<ArgumentException>(() => data.WithClassNames(["a"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("2 classes have the name 'a'", Assert.Throws<ArgumentException>(() => data.WithClassNames(["a", "a"])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Dataset.FromTargets([1], 1, [1], 1).WithClassNames([]));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void A_value_that_is_not_finite_is_named_by_row_and_column(float value, string text)
    {
        var feature = Assert.Throws<ArgumentException>(() => Dataset.FromLabels([1, 2, 3, value], 2, [0, 1]));
        Assert.Contains($"The feature in row 1, column 1 (both counted from 0) is {text}", feature.Message, StringComparison.Ordinal);

        var target = Assert.Throws<ArgumentException>(() => Dataset.FromTargets([1, 2], 1, [1, 2, value, 4], 2));
        Assert.Contains($"The target in row 1, column 0 (both counted from 0) is {text}", target.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_with_both_numbers()
    {
        Assert.Contains("5 features are not whole rows of 2", Assert.Throws<ArgumentException>(() => Dataset.FromLabels(new float[5], 2, [0, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("3 rows of features but 2 labels", Assert.Throws<ArgumentException>(() => Dataset.FromLabels(new float[6], 2, [0, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("2 rows of 2 targets are 4 values, but there are 3", Assert.Throws<ArgumentException>(() => Dataset.FromTargets(new float[2], 1, new float[3], 2)).Message, StringComparison.Ordinal);
        Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => Dataset.FromLabels([], 2, [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromLabels([1], 0, [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromTargets([1], 1, [1], 0));
    }

    [Fact]
    public void Labels_out_of_range_are_refused()
    {
        Assert.Contains("row 1 (counted from 0) is -1", Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromLabels([1, 2], 1, [0, -1])).Message, StringComparison.Ordinal);
        Assert.Contains("is -1, but classes are counted from 0: FromLabels(", Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromLabels([1, 2], 1, [0, -1])).Message, StringComparison.Ordinal);
        Assert.Contains("is 3, but classes are counted from 0 to 2: FromLabels(features, inputs, labels, out var map) numbers any labels from 0.", Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromLabels([1, 2], 1, [0, 3], 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromLabels([1], 1, [0], classes: 0));
    }

    [Fact]
    public void A_slice_is_some_rows_with_all_classes()
    {
        var data = Dataset.FromLabels([1, 2, 3, 4], 1, [0, 1, 2, 0]).Slice(1, 2);

        Assert.Equal([2, 3], data.Features.ToArray());
        Assert.Equal([1, 2], data.Labels.ToArray());
        Assert.Equal(3, data.Classes);
        Assert.Equal([3, 4, 5, 6], Dataset.FromTargets([1, 2, 3], 1, [1, 2, 3, 4, 5, 6], 2).Slice(1, 2).Targets.ToArray());
        Assert.Equal(2, data.Take(1).Features[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Slice(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Take(0));
    }

    [Fact]
    public void A_split_deals_out_every_row_with_its_label()
    {
        var (first, second) = Iris.Load().Split(0.8, seed: 1);
        var (again, _) = Iris.Load().Split(0.8, seed: 1);
        var (other, _) = Iris.Load().Split(0.8, seed: 2);

        Assert.Equal((120, 30), (first.Rows, second.Rows));
        Assert.Equal(Rows(Iris.Load()).Order(), Rows(first).Concat(Rows(second)).Order());
        Assert.Equal(first.Features.ToArray(), again.Features.ToArray());
        Assert.NotEqual(first.Features.ToArray(), other.Features.ToArray());
        Assert.Equal(3, second.Classes);
    }

    [Fact]
    public void A_split_keeps_targets_with_their_rows_and_leaves_no_side_empty()
    {
        var (first, second) = Dataset.FromTargets([1, 2, 3], 1, [10, 20, 30], 1).Split(0.999, seed: 3);

        Assert.Equal((2, 1), (first.Rows, second.Rows));
        Assert.Equal(first.Features.ToArray().Select(x => 10 * x), first.Targets.ToArray());
        Assert.Throws<InvalidOperationException>(() => second.Split(0.5, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => Iris.Load().Split(share, 0));

    private static IEnumerable<string> Rows(Dataset data) =>
        Enumerable.Range(0, data.Rows).Select(row => string.Join(' ', data.Row(row).ToArray()) + ":" + data.Labels[row]);
}
