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

    [Fact]
    public void A_gzipped_file_cut_off_anywhere_is_refused()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            var random = new RandomSource(1);
            // Short rows: half of all cuts fall behind a label, where what is left looks whole.
            for (var row = 0; row < 2000; row++)
            {
                gzip.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{random.NextUInt64() % 10},{row % 3}\n")));
            }
        }

        var whole = memory.ToArray();
        var path = Path.GetTempFileName();
        try
        {
            for (var length = 2; length < whole.Length; length += 31)
            {
                File.WriteAllBytes(path, whole[..length]);
                Assert.Contains(path, Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(path, labelColumn: ^1)).Message, StringComparison.Ordinal);
            }

            File.WriteAllBytes(path, whole);
            Assert.Equal(2000, Dataset.ReadCsv(path, labelColumn: ^1).Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("1,x,0\n3,4,1\n", "line 1, column 2: 'x' is not a finite number. Replace it or leave the row out; if the row is a header, pass skipRows: 1.")]
    [InlineData("150,4,setosa,virginica\n5.1,3.5,1.4,0\n", "line 1, column 3: 'setosa' is not a finite number. Replace it or leave the row out; if the row is a header, pass skipRows: 1.")]
    [InlineData("1;2;0\n3,5;4;1\n", "line 2, column 1: '3,5' is not a finite number. Write decimals with a point.")]
    [InlineData("1,5;2,5;1\n3,5;4,5;0\n", "line 1, column 2: '5;2' is not a finite number. If semicolons separate the columns and commas the decimals, write decimals with a point.")]
    [InlineData("a,b,c\n1,NA,0\n", "line 2, column 2 ('b'): 'NA' is a missing value. ")]
    [InlineData("1,\"2\"x,0\n3,4,1\n", "text after the closing quote")]
    [InlineData("1,2,0\n\"3,4,1\n5,6,0\n", "never closed")]
    [InlineData("1,2,0\n1,2\n", "line 2 has 2 fields, but the rows before have 3")]
    [InlineData("1,2,0\n1,x,0\n", "line 2, column 2: 'x' is not a finite number. Replace it or leave the row out.")]
    [InlineData("1,2,0\n\n1,NaN,0\n", "line 3, column 2: 'NaN'")]
    [InlineData("1,2,0\n1,,0\n", "line 2, column 2: ''")]
    [InlineData("1,2,0.5\n", "line 1, column 3: '0.5' is not a class index")]
    [InlineData("1,2,-1\n", "line 1, column 3: '-1' is not a class index. Classes are whole numbers from 0: where labels are other numbers, read that column as targets, and number them by 'Dataset.FromLabels(")]
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
