using NetGen;

/// <summary><c>dotnet run -- train</c> in the project's folder: makes wine.safetensors, which the next build takes in.</summary>
internal static class Training
{
    public static void Run()
    {
        var (train, test) = Dataset.ReadCsv("wine.csv", labelColumn: "grape").Split(0.8, seed: 3);
        var scaling = Standardizer.Fit(train);
        var net = new WineNet();
        net.Fit(scaling.Apply(train), new AdamW(3e-3f) { WeightDecay = 3 }, new() { Epochs = 40, BatchSize = 16 });

        // So that the network takes rows as the table has them.
        net.FoldInputScaling(scaling);
        Console.WriteLine(net.Evaluate(test));
        net.Save("wine.safetensors", new() { SelfTestInput = test.Row(0).ToArray() });
    }
}
