using NetGen;

// A line of names, then a wine a line. Classes are texts or numbers; CsvOptions tells what to do with other texts and missing values.
var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "wine.csv"), labelColumn: "grape");
var (train, test) = data.Split(0.8, seed: 3);

// Each column with mean 0 and deviation 1, or proline in the hundreds would drown hue around 1.
var scaling = Standardizer.Fit(train);
var net = new WineNet();
net.Fit(scaling.Apply(train), new AdamW(3e-3f) { WeightDecay = 3 }, new()
{
    Epochs = 40,
    BatchSize = 16,
    Validation = scaling.Apply(test),
    Progress = report => Console.WriteLine(report),
});

// From here on the network takes rows as the table has them.
net.FoldInputScaling(scaling);

Console.WriteLine(net.Evaluate(test).Confusion);

net.Save("wine.safetensors", new() { SelfTestInput = test.Row(0).ToArray() });

// Another program, with the same WineNet.cs, starts here.
var loaded = WineNet.Load("wine.safetensors", new() { Verify = true });
Console.WriteLine($"The first wine of the test is {data.ClassNames[loaded.Classify(test.Row(0))]}, it was said to be {data.ClassNames[test.Labels[0]]}.");
