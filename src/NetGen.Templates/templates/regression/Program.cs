using NetGen;

// A line of names, then a house a line. Of the districts' names each becomes a column: 1 for the houses there, 0 for others.
var data = Dataset.ReadCsv(Path.Combine(AppContext.BaseDirectory, "houses.csv"), ["price"], new CsvOptions { OneHot = ["district"] });
Console.WriteLine($"A row: {string.Join(", ", data.FeatureNames)}");
var (train, test) = data.Split(0.8, seed: 1);

// Networks learn numbers around 0 with deviation 1, not hundreds of thousands.
var (inputs, prices) = (Standardizer.Fit(train), Standardizer.FitTargets(train));
var net = new HouseNet();
net.Fit(prices.ApplyToTargets(inputs.Apply(train)), new Adam(5e-3f), new()
{
    Epochs = 60,
    BatchSize = 16,
    Validation = prices.ApplyToTargets(inputs.Apply(test)),
    Progress = report => Console.WriteLine(report),
});

// From here on the network takes rows as the table has them and gives prices.
net.FoldInputScaling(inputs);
net.FoldOutputScaling(prices);

// R² is 1 where every price is hit, 0 where the mean price would do as well; the errors are in the prices' unit.
Console.WriteLine(net.Evaluate(test));

net.Save("houses.safetensors", new() { SelfTestInput = test.Row(0).ToArray() });

// Another program, with the same HouseNet.cs, starts here.
var loaded = HouseNet.Load("houses.safetensors", new() { Verify = true });
Console.WriteLine($"The first house of the test is worth {loaded.Forward(test.Row(0)):0}, it was sold for {test.Targets[0]:0}.");
