namespace NetGen.KilledProgram;

/// <summary>A training with a checkpoint after each epoch, going on from the last one.</summary>
public static class CheckpointedTraining
{
    private const int Rows = 64;

    /// <summary>Trains to the end.</summary>
    /// <param name="path">The checkpoint; null for none.</param>
    /// <returns>All bits of the weights, as text.</returns>
    public static string Run(string? path)
    {
        var random = new RandomSource(1);
        var features = new float[Rows * TrainedNet.InputSize];
        foreach (ref var value in features.AsSpan())
        {
            value = (float)random.NextNormal();
        }

        var data = Dataset.FromLabels(features, TrainedNet.InputSize, [.. Enumerable.Range(0, Rows).Select(row => row % 3)]);
        var net = new TrainedNet();
        Console.WriteLine("starts");
        net.Fit(data, new Adam(0.01f), new() { Epochs = 60, BatchSize = 10, Schedule = new CosineDecay(), CheckpointPath = path, Resume = path is not null });
        var bits = net.Layers.SelectMany(layer =>
        {
            var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
            layer.CopyWeightTo(weight);
            return weight;
        });
        return string.Join(' ', bits.Select(value => BitConverter.SingleToInt32Bits(value).ToString("x8")));
    }
}
