namespace NetGen.Samples.Trials;

/// <summary>The digits, standardized, and the rows on which signals are measured.</summary>
internal sealed record LabData(Dataset Train, Dataset Test, Dataset Probe)
{
    private const int ProbeRows = 256;

    public static LabData Load()
    {
        var digits = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "digits.csv.gz"), labelColumn: ^1);
        var (train, test) = digits.Split(0.8, seed: 6);
        var scaling = Standardizer.Fit(train);
        var standardized = scaling.Apply(train);
        return new(standardized, scaling.Apply(test), standardized.Take(ProbeRows));
    }
}
