using System.Globalization;

namespace NetGen.Tests.Data;

/// <summary>Fisher's iris flowers (UCI, 1936): 150 rows sorted by class, 4 features, 3 classes.</summary>
internal static class Iris
{
    public static Dataset Load()
    {
        using var stream = typeof(Iris).Assembly.GetManifestResourceStream("iris.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        return Dataset.FromLabels(
            [.. rows.SelectMany(row => row[..4]).Select(text => float.Parse(text, CultureInfo.InvariantCulture))], 4,
            [.. rows.Select(row => int.Parse(row[4], CultureInfo.InvariantCulture))]);
    }
}
