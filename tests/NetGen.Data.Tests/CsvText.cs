using System.Text;

namespace NetGen.Data.Tests;

/// <summary>Texts read as a file 'test.csv'.</summary>
internal static class CsvText
{
    public static Dataset Read(string text, string label, CsvOptions? options = null) => Dataset.ReadCsv(Stream(text), label, options, "test.csv");

    public static Dataset Read(string text, Index label, CsvOptions? options = null) => Dataset.ReadCsv(Stream(text), label, options ?? new(), "test.csv");

    public static string Refused(string text, string label, CsvOptions? options = null) => Message(() => Read(text, label, options));

    public static string Refused(string text, Index label, CsvOptions? options = null) => Message(() => Read(text, label, options));

    public static string Message(Func<Dataset> read)
    {
        var message = Assert.Throws<DataFormatException>(read).Message;
        Assert.StartsWith("test.csv: ", message, StringComparison.Ordinal);
        return message["test.csv: ".Length..];
    }

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
