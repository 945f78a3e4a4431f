using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>Values that are missing, by each rule.</summary>
public class CsvMissingTests
{
    private const string People = "age,sex,kind\n20,f,0\n,m,1\n40,?,0\n60,m,\n30,f,1\n";

    private static CsvOptions Rule(MissingValues rule) => new() { Missing = rule, OneHot = ["sex"] };

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("#N/A")]
    [InlineData("nan")]
    [InlineData("NULL")]
    public void Texts_that_mean_it_are_refused_unless_told(string text)
    {
        Assert.Equal(
            $"line 3, column 1 ('a'): '{text}' is a missing value. Fill it in, or choose in CsvOptions: Missing = MissingValues.DropRow leaves such rows out, Missing = MissingValues.Mean puts the column's mean, Without = [\"a\"] leaves out the column.",
            Refused($"a,kind\n1,0\n{text},1\n", "kind"));
        Assert.Equal([1, 3], Read($"a,kind\n1,0\n{text},1\n3,0\n", "kind", new() { Missing = MissingValues.DropRow }).Features.ToArray());
        Assert.Equal([1, 2, 3], Read($"a,kind\n1,0\n{text},1\n3,0\n", "kind", new() { Missing = MissingValues.Mean }).Features.ToArray());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("none")]
    [InlineData("inf")]
    [InlineData("nä")]
    public void Others_are_mistakes_whatever_the_rule(string text) =>
        Assert.Contains($"line 3, column 1 ('a'): '{text}' is not a finite number", Refused($"a,kind\n1,0\n{text},1\n", "kind", new() { Missing = MissingValues.DropRow }), StringComparison.Ordinal);

    [Fact]
    public void A_row_is_dropped_with_its_categories_and_classes()
    {
        var data = Read("age,sex,kind\n20,f,a\n,x,b\n30,m,c\n", "kind", Rule(MissingValues.DropRow));

        Assert.Equal(["age", "sex=f", "sex=m"], data.FeatureNames);
        Assert.Equal(["a", "c"], data.ClassNames);
        Assert.Equal([20, 1, 0, 30, 0, 1], data.Features.ToArray());
        Assert.Equal([20, 1, 30, 1], Read(People, "kind", Rule(MissingValues.DropRow)).Features.ToArray());
    }

    [Fact]
    public void A_column_that_is_left_out_may_lack_what_it_will() =>
        Assert.Equal(2, Read("a,b,kind\n1,,0\n2,x,1\n", "kind", new() { Without = ["b"], Missing = MissingValues.DropRow }).Rows);

    /// <summary>20, 40, 60 and 30 have the mean 37.5; two of four have sex f.</summary>
    [Fact]
    public void The_mean_of_what_is_known_stands_in_for_categories_their_shares()
    {
        var data = Read(People.Replace("60,m,", "60,m,1", StringComparison.Ordinal), "kind", Rule(MissingValues.Mean));

        Assert.Equal([20, 1, 0, 37.5f, 0, 1, 40, 0.5f, 0.5f, 60, 0, 1, 30, 1, 0], data.Features.ToArray());
    }

    [Fact]
    public void What_is_to_be_learned_has_no_mean()
    {
        Assert.StartsWith("line 5, column 3 ('kind'): '' is a missing value. What is to be learned is not made up", Refused(People, "kind", Rule(MissingValues.Mean)), StringComparison.Ordinal);
        Assert.StartsWith("line 2, column 2 ('price'): '?' is a missing value. What is to be learned is not made up",
            Message(() => Dataset.ReadCsv(Stream("a,price\n1,?\n"), ["price"], new() { Missing = MissingValues.Mean }, "test.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_or_table_without_any_value_is_refused()
    {
        Assert.Equal("column 2 ('b') has no value in any row, so there is no mean: leave it out by Without = [\"b\"].", Refused("a,b,kind\n1,,0\n2,?,1\n", "kind", new() { Missing = MissingValues.Mean }));
        Assert.Equal("each of the 2 rows lacks a value, so that none is left: leave out the column that lacks most by Without.", Refused("a,b,kind\n1,,0\n2,?,1\n", "kind", new() { Missing = MissingValues.DropRow }));
    }
}
