using System.Globalization;
using NetGen.Tests.Persistence;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

public sealed class FitResultCsvTests : IDisposable
{
    private const string Header = "epoch,training_loss,validation_loss,validation_accuracy,validation_r_squared,learning_rate,seconds,rows_per_second\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_epoch_is_a_line_and_what_is_missing_is_empty()
    {
        var result = new FitResult(
        [
            new(1, 3, 0.5, null, null, 0.125f, TimeSpan.FromMilliseconds(1500), 100) { Note = "not, in, here" },
            new(2, 3, 1e-10, 2.25, 0.75, 0.1f, TimeSpan.FromSeconds(2), 1e9),
            new(3, 3, 12345678.9, 2, null, 1e-5f, TimeSpan.Zero, double.PositiveInfinity) { ValidationRSquared = -0.5 },
        ], false);

        Assert.Equal(Header + "1,0.5,,,,0.125,1.5,100\n2,1E-10,2.25,0.75,,0.1,2,1000000000\n3,12345678.9,2,,-0.5,1E-05,0,Infinity\n", Text(result));
        Assert.Equal(Header, Text(new([], false)));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(Header + "1,0.5,-1.5,,,0.125,1,10\n", Text(new([new(1, 1, 0.5, -1.5, null, 0.125f, TimeSpan.FromSeconds(1), 10)], false)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_training_is_saved_and_an_old_file_replaced()
    {
        var path = _folder.File("run.csv");
        File.WriteAllText(path, new string('x', 10_000));
        var data = Dataset.FromTargets([1, 2], 1, [1, 1, 2, 2], 2);

        var result = new PlainNetwork<LineShape>().Fit(data, new Sgd(0.01f), new() { Epochs = 3, Validation = data });
        result.SaveCsv(path);

        Assert.Equal(Text(result), File.ReadAllText(path));
        Assert.Equal((byte)'e', File.ReadAllBytes(path)[0]);
        Assert.Equal(4, File.ReadAllLines(path).Length);
        Assert.Equal(result.Reports[2].ValidationRSquared!.Value.ToString(CultureInfo.InvariantCulture), File.ReadAllLines(path)[3].Split(',')[4]);
    }

    private static string Text(FitResult result)
    {
        using var writer = new StringWriter();
        result.WriteCsv(writer);
        return writer.ToString();
    }
}
