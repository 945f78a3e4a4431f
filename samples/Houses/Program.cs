using System.Globalization;
using NetGen;
using NetGen.Samples;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "houses.csv"), ["price"], new CsvOptions { OneHot = ["district"] });
Console.WriteLine($"houses.csv: {data.Rows} rows, features {string.Join(", ", data.FeatureNames)}");
if (args is ["--unscaled"])
{
    ReportUnscaled(data);
}
else
{
    Report(data);
}

// Five seeds, each with a split, weights and an order of rows of its own.
static void Report(Dataset data)
{
    var scores = new List<double>();
    for (var seed = 0UL; seed < 5; seed++)
    {
        var (train, test) = data.Split(0.8, seed);
        var net = Train(train, seed);
        var evaluation = net.Evaluate(test);
        Console.WriteLine($"  seed {seed}: {evaluation}; the first house of the test: {net.Forward(test.Row(0)):N0}, sold for {test.Targets[0]:N0}");
        scores.Add(evaluation.RSquared);
    }

    Console.WriteLine($"test R² {scores.Average():0.0000}, from {scores.Min():0.0000} to {scores.Max():0.0000}");
}

static HouseNet Train(Dataset train, ulong seed)
{
    var (inputs, prices) = (Standardizer.Fit(train), Standardizer.FitTargets(train));
    var net = new HouseNet(seed);
    net.Fit(prices.ApplyToTargets(inputs.Apply(train)), new Adam(5e-3f), new() { Epochs = 60, BatchSize = 16, Seed = seed });

    // From here on the network takes square metres and years, and gives prices.
    net.FoldInputScaling(inputs);
    net.FoldOutputScaling(prices);
    return net;
}

// The same with prices as they are: Adam moves weights by some thousandths a step, and the network gets to some thousands where prices are some hundred thousands. It prints an R²
// of -4.6, and a note that says why and what to write.
static void ReportUnscaled(Dataset data)
{
    var (train, test) = data.Split(0.8, seed: 0);
    var inputs = Standardizer.Fit(train);
    var net = new HouseNet();
    Console.WriteLine(net.Fit(inputs.Apply(train), new Adam(5e-3f), new() { Epochs = 60, BatchSize = 16 }));
    Console.WriteLine($"test: {net.Evaluate(inputs.Apply(test))}");
}
