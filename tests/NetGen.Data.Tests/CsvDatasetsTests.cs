using System.IO.Compression;
using System.Text;

namespace NetGen.Data.Tests;

public class CsvDatasetsTests
{
    private static Dataset Read(string text, Index label, int skipRows = 0) =>
        Dataset.ReadCsv(new MemoryStream(Encoding.UTF8.GetBytes(text)), label, skipRows, "test.csv");

    [Fact]
    public void The_last_column_is_the_label()
    {
        var data = Read("1,2,0\n3.5,-4e1,2\n", ^1);

        Assert.Equal((2, 2, 3), (data.Rows, data.Inputs, data.Classes));
        Assert.Equal([1, 2, 3.5f, -40], data.Features.ToArray());
        Assert.Equal([0, 2], data.Labels.ToArray());
    }

    [Fact]
    public void The_first_column_can_be_the_label() => Assert.Equal([1, 2, 3, 4], Read("0,1,2\n1,3,4\n", 0).Features.ToArray());

    [Fact]
    public void A_header_and_rows_to_skip_are_passed_over()
    {
        Assert.Equal(2, Read("a,b\n1,0\n2,1\n", ^1).Rows);
        Assert.Equal(1, Read("9,9,9\n1,0\n", ^1, skipRows: 1).Rows);
    }

    [Fact]
    public void Targets_are_a_range_of_columns()
    {
        var data = Dataset.ReadCsv(new MemoryStream("1,2,3,4\n5,6,7,8\n"u8.ToArray()), 2..);

        Assert.Equal([1, 2, 5, 6], data.Features.ToArray());
        Assert.Equal([3, 4, 7, 8], data.Targets.ToArray());
    }

    [Fact]
    public void A_gzipped_file_is_recognized_by_its_content()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = new GZipStream(File.Create(path), CompressionMode.Compress))
            {
                file.Write("1,2,0\n3,4,1\n"u8);
            }

            Assert.Equal(2, Dataset.ReadCsv(path, labelColumn: ^1).Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("1,2,0\n1,2\n", "line 2 has 2 fields, but the rows before have 3")]
    [InlineData("1,2,0\n1,x,0\n", "line 2, column 2: 'x'")]
    [InlineData("1,2,0\n\n1,NaN,0\n", "line 3, column 2: 'NaN'")]
    [InlineData("1,2,0\n1,,0\n", "line 2, column 2: ''")]
    [InlineData("1,2,0.5\n", "column 3: 0.5 is not a class index")]
    [InlineData("1,2,-1\n", "column 3: -1 is not a class index")]
    [InlineData("", "no row of numbers")]
    [InlineData("a,b,c\n", "no row of numbers")]
    [InlineData("1\n2\n", "at least one must be a feature")]
    public void Bad_text_names_file_line_and_column(string text, string message)
    {
        var exception = Assert.Throws<DataFormatException>(() => Read(text, ^1));

        Assert.StartsWith("test.csv: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
