using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>Tables whose first line counts rows and features and names the classes.</summary>
public class ScikitLearnTests
{
    private const string Small = "4,2,no,yes\n1,2,1\n3,4,0\n5,6,1\n7,8,0\n";

    /// <summary>Rows per class as the tables' descriptions have them: wine 59, 71, 48; breast cancer 212 malignant, 357 benign.</summary>
    [Theory]
    [InlineData("wine_data.csv.gz", 178, 13, "class_0 59, class_1 71, class_2 48", 14.23f)]
    [InlineData("breast_cancer.csv.gz", 569, 30, "malignant 212, benign 357", 17.99f)]
    public void Public_tables_load_in_one_call(string file, int rows, int inputs, string classes, float first)
    {
        var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "Data", file), labelColumn: ^1);

        Assert.Equal((rows, inputs, first), (data.Rows, data.Inputs, data.Features[0]));
        Assert.Equal(classes, string.Join(", ", data.ClassNames.Select((name, index) => $"{name} {data.Labels.Count(index)}")));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData("4,2,no,yes\n\"1\",2,1\n3,4,0\n5,6,1\n\n7,8,0")]
    [InlineData("4 2 no yes\n1 2 1\n3 4 0\n5 6 1\n7 8 0\n")]
    [InlineData("4,2,no,yes,maybe\n1,2,1\n3,4,0\n5,6,1\n7,8,0\n", 3)]
    [InlineData("4,3,no,yes\n1,2,9,1\n3,4,9,0\n5,6,9,1\n7,8,9,0\n", 2, 3)]
    public void Names_are_those_of_the_first_line(string text, int classes = 2, int inputs = 2)
    {
        var data = Read(text, ^1);

        Assert.Equal((4, inputs, classes), (data.Rows, data.Inputs, data.Classes));
        Assert.Equal(["no", "yes"], data.ClassNames.Take(2));
        Assert.Equal([1, 0, 1, 0], data.Labels.ToArray());
    }

    [Fact]
    public void The_line_is_passed_over_where_another_column_is_learned()
    {
        Assert.Empty(Read(Small.Replace("1,2,1", "1,0,1", StringComparison.Ordinal), 1).ClassNames);
        Assert.Equal([1, 0, 1, 0], Dataset.ReadCsv(Stream(Small), 2..).Targets.ToArray());
        Assert.Equal(["column 1", "column 2"], Read(Small, "column 3").FeatureNames);
    }

    [Theory]
    [InlineData("5,2,no,yes\n1,2,1\n3,4,0\n", "its first line announces 5 rows, but 2 follow: the file is cut off, or its rows were changed. Get it whole, or correct the number.")]
    [InlineData("1,2,no,yes\n1,2,1\n3,4,0\n", "its first line announces 1 rows, but 2 follow")]
    [InlineData("2,2,no,yes\n1,2,1\n3,4,2\n", "line 3, column 3: '2' is not a class index: the first line names 2 classes, so they are 0 to 1. Correct the label, or the first line.")]
    [InlineData("2,2,no,yes\n1,2,1\n3,4,0,5\n", "line 3 has 4 fields, but the rows before have 3")]
    public void A_table_that_is_not_as_its_first_line_says_is_refused(string text, string message) => Assert.StartsWith(message, Refused(text, ^1), StringComparison.Ordinal);

    /// <summary>A first row that could be such a line, but that the second row does not follow.</summary>
    [Fact]
    public void Rows_that_only_look_like_it_are_data()
    {
        var data = Read("2,3,low,yes\n4,3,high,no\n", ^1, new() { OneHot = ["column 3"] });
        Assert.Equal((2, 4), (data.Rows, data.Inputs));
        Assert.Equal([2, 3, 0, 1, 4, 3, 1, 0], data.Features.ToArray());
        Assert.Equal([1, 0], data.Labels.ToArray());
        Assert.Equal(1, Read("2,3,low,yes\n", ^1, new() { Without = ["column 3"] }).Rows);
        Assert.Equal(2, Read("5,3,yes\n4,3,no\n", ^1).Rows);
    }

    [Fact]
    public void Training_and_test_rows_share_the_names() => Assert.Equal(
        [1], Read("1,2,yes,no\n1,2,0\n", ^1, new() { Training = Read(Small, ^1) }).Labels.ToArray());
}
