namespace NetGen.Tests.Data;

public class LabelMapTests
{
    [Fact]
    public void Labels_that_start_at_1_or_have_gaps_are_numbered_from_0()
    {
        var data = Dataset.FromLabels([1f, 2, 3, 4], 1, [10, -1, 3, 10], out var map);

        Assert.Equal([-1, 3, 10], map.Labels);
        Assert.Equal([2, 0, 1, 2], data.Labels.ToArray());
        Assert.Equal((3, 3, 10), (data.Classes, map.Count, map[2]));
    }

    [Fact]
    public void Texts_are_ordered_by_their_characters_codes_and_enums_by_value()
    {
        var data = Dataset.FromLabels([1f, 2, 3, 4], 1, ["b", "ä", "a", "B"], out var map);

        Assert.Equal(["B", "a", "b", "ä"], map.Labels);
        Assert.Equal([2, 3, 1, 0], data.Labels.ToArray());
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], LabelMap.Of([DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Friday]).Labels);
    }

    [Fact]
    public void Other_rows_have_the_numbers_of_the_training_rows()
    {
        var train = Dataset.FromLabels([1f, 2, 3], 1, [1, 5, 2]);
        var test = Dataset.FromLabels([4f, 5], 1, [5, 1]);
        var map = LabelMap.Of(train.Labels);

        Assert.Equal([0, 2, 1], train.MapLabels(map).Labels.ToArray());
        Assert.Equal([2, 0], test.MapLabels(map).Labels.ToArray());
        Assert.Equal((3, 5f), (test.MapLabels(map).Classes, test.MapLabels(map).Features[1]));
    }

    [Fact]
    public void What_was_not_numbered_is_named()
    {
        var map = LabelMap.Of(["cat", "dog"]);

        Assert.Contains("The label in row 1 (counted from 0) is 'cow', which is none of the 2 labels", Assert.Throws<ArgumentException>(() => map.IndicesOf(["dog", "cow"])).Message, StringComparison.Ordinal);
        Assert.Contains("-1 is none: the network gave NaN", Assert.Throws<ArgumentOutOfRangeException>(() => map[-1]).Message, StringComparison.Ordinal);
        Assert.Contains("0 to 1, and 2 is none.", Assert.Throws<ArgumentOutOfRangeException>(() => map[2]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LabelMap.Of(Array.Empty<int>()));
        Assert.Contains("1 row", Assert.Throws<ArgumentException>(() => Dataset.FromLabels([1f], 1, ["a", "b"], out _)).Message, StringComparison.Ordinal);
        Assert.Contains("The label in row 1 (counted from 0) is null", Assert.Throws<ArgumentException>(() => LabelMap.Of(["cat", null!])).Message, StringComparison.Ordinal);
        Assert.Contains("The label in row 0 (counted from 0) is '', which is none", Assert.Throws<ArgumentException>(() => map.IndicesOf([null!])).Message, StringComparison.Ordinal);
        Assert.Contains("Labels of type Object have no order", Assert.Throws<ArgumentException>(() => LabelMap.Of([new object(), new object()])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Dataset.FromTargets([1], 1, [1], 1).MapLabels(LabelMap.Of([1])));
    }
}
