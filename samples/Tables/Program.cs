using System.Globalization;
using NetGen;
using NetGen.Samples;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Report("wine_data.csv.gz", (data, seed) =>
{
    var (train, test) = data.Split(0.8, seed);
    var scaling = Standardizer.Fit(train);
    var net = new WineNet(seed);
    net.Fit(scaling.Apply(train), new AdamW(3e-3f) { WeightDecay = 3 }, new() { Epochs = 40, BatchSize = 16, Seed = seed });
    return net.Evaluate(scaling.Apply(test)).Accuracy;
});
Report("breast_cancer.csv.gz", (data, seed) =>
{
    var (train, test) = data.Split(0.8, seed);
    var scaling = Standardizer.Fit(train);
    var net = new CancerNet(seed);
    net.Fit(scaling.Apply(train), new AdamW(3e-3f) { WeightDecay = 3 }, new() { Epochs = 40, BatchSize = 16, Seed = seed });
    return net.Evaluate(scaling.Apply(test)).Accuracy;
});

// Ten seeds, each with a split, weights and an order of rows of its own: one split of so few rows says little.
static void Report(string file, Func<Dataset, ulong, double> train)
{
    var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, file), labelColumn: ^1);
    double[] accuracies = [.. Enumerable.Range(0, 10).Select(seed => train(data, (ulong)seed))];
    Console.WriteLine($"{file}: {data.Rows} rows, {data.Inputs} features, classes {string.Join(", ", data.ClassNames)}");
    Console.WriteLine($"  test accuracy {accuracies.Average():0.0000}, from {accuracies.Min():0.0000} to {accuracies.Max():0.0000}");
}
