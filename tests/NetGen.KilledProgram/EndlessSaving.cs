namespace NetGen.KilledProgram;

/// <summary>Saves a network again and again, all of its weights the number of the save.</summary>
public static class EndlessSaving
{
    public static void Run(string path)
    {
        for (var number = 1; ; number++)
        {
            var net = new SavedNet();
            foreach (var layer in net.Layers)
            {
                var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
                Array.Fill(weight, number);
                layer.SetWeight(weight);
            }

            net.Save(path);
            Console.WriteLine(number);
        }
    }

    /// <summary>The number that all weights of a file are.</summary>
    public static int NumberIn(string path)
    {
        var net = SavedNet.Load(path);
        var numbers = net.Layers.SelectMany(layer =>
        {
            var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
            layer.CopyWeightTo(weight);
            return weight;
        }).Distinct();
        return (int)numbers.Single();
    }
}
