using System.Globalization;
using NetGen;
using NetGen.Samples;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Report<WineNet>("wine_data.csv.gz");
Report<CancerNet>("breast_cancer.csv.gz");

// Ten seeds, each with a split, weights and an order of rows of its own: one split of so few rows says little.
static void Report<TNetwork>(string file) where TNetwork : class, INetwork<TNetwork>
{
    var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, file), labelColumn: ^1);
    double[] accuracies = [.. Enumerable.Range(0, 10).Select(seed => Accuracy<TNetwork>(data, (ulong)seed))];
    Console.WriteLine($"{file}: {data.Rows} rows, {data.Inputs} features, classes {string.Join(", ", data.ClassNames)}");
    Console.WriteLine($"  test accuracy {accuracies.Average():0.0000}, from {accuracies.Min():0.0000} to {accuracies.Max():0.0000}");
}

static double Accuracy<TNetwork>(Dataset data, ulong seed) where TNetwork : class, INetwork<TNetwork>
{
    var (train, test) = data.Split(0.8, seed);
    var scaling = Standardizer.Fit(train);
    var net = TNetwork.Create(seed);
    net.Fit(scaling.Apply(train), new AdamW(3e-3f) { WeightDecay = 3 }, new() { Epochs = 40, BatchSize = 16, Seed = seed });
    return net.Evaluate(scaling.Apply(test)).Accuracy;
}
