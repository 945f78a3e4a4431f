using System.Text;

namespace NetGen.Data.Tests;

/// <summary>Separators, headers and columns as files have them.</summary>
public class CsvFormTests
{
    [Theory]
    [InlineData("1,2.5,0\n-3,4,1\n")]
    [InlineData("1;2.5;0\n-3;4;1\n")]
    [InlineData("1\t2.5\t0\r\n-3\t4\t1\r\n")]
    [InlineData("1|2.5|0\n-3|4|1\n")]
    [InlineData("1 2.5 0\n-3 4 1\n")]
    [InlineData("  1.0   2.5  0\n -3.0   4.0  1 \n")]
    [InlineData("a b class\n1 2.5 0\n-3 \t 4 1")]
    [InlineData("a;b;class\n1;2.5;0\n-3;4;1")]
    [InlineData("\ufeff1,2.5,0\n-3,4,1\n")]
    [InlineData("sep=;\n1;2.5;0\n-3;4;1\n")]
    public void Separators_are_recognized(string text)
    {
        var data = Read(text, ^1);

        Assert.Equal([1, 2.5f, -3, 4], data.Features.ToArray());
        Assert.Equal([0, 1], data.Labels.ToArray());
    }

    [Fact]
    public void Text_in_UTF16_is_read() => Assert.Equal(
        [1, 2.5f], Dataset.ReadCsv(new MemoryStream([0xff, 0xfe, .. Encoding.Unicode.GetBytes("1,2.5,0\n")]), ^1).Features.ToArray());

    [Fact]
    public void Rows_by_spaces_are_as_long_as_the_first() =>
        Assert.Equal("test.csv: line 2 has 2 fields, but the rows before have 3. Every row must have the same.", Refused("1 2 0\n3 1\n", ^1));

    [Fact]
    public void A_header_of_column_numbers_is_told()
    {
        const string Told = "test.csv: the first row of numbers counts the columns (0, 1, 2, …), as a header does: if it is one, pass skipRows: 1; if it is data, put a line with the columns' names before it.";
        Assert.Equal(Told, Refused("0,1,2,3,4\n5,3,9,8,1\n", ^1));
        Assert.Equal(Told.Replace("0, 1, 2", "1, 2, 3", StringComparison.Ordinal), Refused("1,2,3,4,5\n5,3,9,8,1\n", ^1));
        Assert.Equal(1, Read("0,1,2,3,4\n5,3,9,8,1\n", ^1, skipRows: 1).Rows);
        Assert.Equal(2, Read("a,b,c,d,e\n0,1,2,3,4\n5,3,9,8,1\n", ^1).Rows);
    }

    [Theory]
    [InlineData("0,1,2,3,4\n1,2,3,4,5\n3,1,2,4,5\n", 3)]
    [InlineData("0,1,2,3,4\n", 1)]
    [InlineData("0,1,2,3\n5,3,9,1\n", 2)]
    [InlineData("2,3,4,5,6\n5,3,9,8,1\n", 2)]
    [InlineData("0,1,2,3,5\n5,3,9,8,1\n", 2)]
    public void Rows_that_only_look_like_it_are_data(string text, int rows) => Assert.Equal(rows, Read(text, ^1).Rows);

    [Theory]
    [InlineData(9, true, "labelColumn is ^9, but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.")]
    [InlineData(0, true, "labelColumn is ^0, but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.")]
    [InlineData(4, false, "labelColumn is 4, but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.")]
    public void A_label_column_that_is_not_there_is_told_as_it_was_written(int value, bool fromEnd, string message) =>
        Assert.Equal("test.csv: " + message, Refused("1,2,3,0\n", new Index(value, fromEnd)));

    [Fact]
    public void Target_columns_that_are_not_there_are_told_as_they_were_written()
    {
        void Expect(string message, Range columns) => Assert.Equal("stream: " + message, Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(Stream("1,2,3,0\n"), columns)).Message);

        Expect("targetColumns is ^9.., but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.", ^9..);
        Expect("targetColumns is 2..7, but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.", 2..7);
        Expect("targetColumns is 5.., but a row has 4 columns: they are 0 to 3, or ^4 to ^1 from the end.", 5..);
        Expect("targetColumns is 3..1, which holds none of the 4 columns of a row: at least one must be a target.", 3..1);
        Expect("targetColumns is 4.., which holds none of the 4 columns of a row: at least one must be a target.", 4..);
        Expect("targetColumns is 0.., all columns of a row, which has 4: at least one must be a feature.", 0..);
        Assert.Equal([3, 0], Dataset.ReadCsv(Stream("1,2,3,0\n"), ^2..).Targets.ToArray());
        Assert.Equal([2, 3], Dataset.ReadCsv(Stream("1,2,3,0\n"), 1..^1).Targets.ToArray());
    }

    [Fact]
    public void Rows_to_skip()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Read("1,0\n", ^1, skipRows: -1));
        Assert.Equal("test.csv: the file holds no row of numbers behind the 3 that skipRows passes over.", Refused("1,0\n2,0\n", ^1, skipRows: 3));
    }

    private static string Refused(string text, Index label, int skipRows = 0) => Assert.Throws<DataFormatException>(() => Read(text, label, skipRows)).Message;

    private static Dataset Read(string text, Index label, int skipRows = 0) => Dataset.ReadCsv(Stream(text), label, skipRows, "test.csv");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
