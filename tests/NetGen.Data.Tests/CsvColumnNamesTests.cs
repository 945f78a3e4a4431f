using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>Columns that are asked for by name.</summary>
public class CsvColumnNamesTests
{
    private const string Houses = "id,rooms,price,area,tax\n7,3,100,80.5,5\n8,4,150,99,6\n";

    [Fact]
    public void A_label_and_columns_to_leave_out()
    {
        var data = Read("id,a,kind,b\nx1,1,0,2\nx2,3,1,4\n", "kind", new() { Without = ["id"] });

        Assert.Equal([1, 2, 3, 4], data.Features.ToArray());
        Assert.Equal([0, 1], data.Labels.ToArray());
        Assert.Equal(["a", "b"], data.FeatureNames);
        Assert.Empty(data.ClassNames);
    }

    [Fact]
    public void Targets_come_in_the_order_of_their_names()
    {
        var data = Dataset.ReadCsv(Stream(Houses), ["tax", "price"], new() { Without = ["id"] });

        Assert.Equal([5, 100, 6, 150], data.Targets.ToArray());
        Assert.Equal([3, 80.5f, 4, 99], data.Features.ToArray());
        Assert.Equal(["rooms", "area"], data.FeatureNames);
        Assert.Equal(data.Features.ToArray(), Dataset.ReadCsv(Stream(Houses), ["price"], new() { Without = ["id", "tax"] }).Features.ToArray());
        Assert.Throws<ArgumentException>(() => Dataset.ReadCsv(Stream(Houses), []));
    }

    [Fact]
    public void Ranges_and_indices_take_options_too()
    {
        Assert.Equal([100, 80.5f, 150, 99], Dataset.ReadCsv(Stream(Houses), 2..4, new() { Without = ["id"] }).Targets.ToArray());
        Assert.Equal([3, 4], Read("junk\nid,rooms,kind\nx,3,0\ny,4,1\n", ^1, new() { SkipRows = 1, Without = ["id"] }).Features.ToArray());
    }

    [Fact]
    public void Names_that_are_numbers_make_a_header_when_they_are_asked_for()
    {
        var data = Read("country,1990,2000\nA,1,0\nB,2,1\n", "2000", new() { Without = ["country"] });

        Assert.Equal((2, "1990"), (data.Rows, data.FeatureNames[0]));
    }

    [Fact]
    public void Row_numbers_of_pandas_have_an_empty_name() => Assert.Equal(["a"], Read(",a,kind\n0,5,x\n1,6,y\n", "kind", new() { Without = [""] }).FeatureNames);

    [Fact]
    public void Without_a_header_columns_are_called_by_their_place()
    {
        var data = Read("39,private,1,0\n50,state,2,1\n", ^1, new() { Without = ["column 1"], OneHot = ["column 2"] });

        Assert.Equal(["column 2=private", "column 2=state", "column 3"], data.FeatureNames);
        Assert.Equal([1, 0, 1, 0, 1, 2], data.Features.ToArray());
        Assert.Equal(2, Read("private,yes\nstate,no\n", "column 2", new() { OneHot = ["column 1"] }).Rows);
        Assert.Equal(1, Read("column x,column 2\n1,0\n", "column 2").Rows);
    }

    [Fact]
    public void Quoted_fields_hold_separators_line_breaks_and_quotes()
    {
        var data = Read("a,\"the \"\"kind\"\", as\nsold\",note\r\n1,\"red, \"\"deep\"\"\",\"two\r\nlines\"\r\n2,\"pale\nrosé\",x\r\n", "the \"kind\", as\nsold", new() { Without = ["note"] });

        Assert.Equal(["pale\nrosé", "red, \"deep\""], data.ClassNames);
        Assert.Equal([1, 0], data.Labels.ToArray());
        Assert.Equal("line 4, column 1 ('a'): 'x' is not a finite number. Replace it or leave the row out.", Refused("a,b\n1,\"x\ny\"\nx,y\n", "b"));
    }

    [Theory]
    [InlineData("Kind", "labelColumn names 'Kind', which no column is called. One is called 'kind': write it like this.")]
    [InlineData("type", "labelColumn names 'type', which no column is called. The columns are 'a', 'b', 'b', 'kind'.")]
    [InlineData("b", "labelColumn names 'b', which 2 columns are called, the 2. and the 3.: give each its own name in the header.")]
    public void A_name_that_no_column_or_two_have_is_refused(string label, string message) => Assert.Equal(message, Refused("a,b,b,kind\n1,2,3,0\n", label));

    [Fact]
    public void A_name_in_a_file_without_header_is_refused() => Assert.Equal(
        "labelColumn names 'kind', which no column is called. The file has no header, so the columns are 'column 1', 'column 2': use these, or put a line with names before the first row.",
        Refused("1,0\n2,1\n", "kind"));

    [Fact]
    public void Columns_in_two_roles_or_twice_are_refused()
    {
        const string Text = "a,b,kind\n1,2,0\n";
        Assert.Equal("column 3 ('kind') is in labelColumn and in Without: leave it in one of them.", Refused(Text, "kind", new() { Without = ["kind"] }));
        Assert.Equal("column 1 ('a') is in Without and in OneHot: leave it in one of them.", Refused(Text, "kind", new() { Without = ["a"], OneHot = ["a"] }));
        Assert.Equal("OneHot has column 1 ('a') twice: name it once.", Refused(Text, "kind", new() { OneHot = ["a", "a"] }));
        Assert.Equal("of the 3 columns of a row none is left as a feature, but at least one must be.", Refused(Text, "kind", new() { Without = ["a", "b"] }));
    }
}
