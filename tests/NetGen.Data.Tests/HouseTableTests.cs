namespace NetGen.Data.Tests;

/// <summary>The table of the sample is what the generator makes.</summary>
public class HouseTableTests
{
    [Fact]
    public void The_table_is_made_by_the_generator() =>
        Assert.Equal(HouseTable.Text(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "houses.csv")));

    [Fact]
    public void It_holds_a_price_and_nine_features()
    {
        var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "Data", "houses.csv"), ["price"], new CsvOptions { OneHot = ["district"] });

        Assert.Equal((800, 9), (data.Rows, data.Inputs));
        Assert.Equal(["area", "rooms", "age", "distance", "district=harbour", "district=hills", "district=meadows", "district=old town", "district=station"], data.FeatureNames);
        var prices = data.Targets.ToArray();
        Assert.InRange(prices.Max(), 600_000, 750_000);
        Assert.InRange(prices.Min(), 40_000, 120_000);
    }
}
