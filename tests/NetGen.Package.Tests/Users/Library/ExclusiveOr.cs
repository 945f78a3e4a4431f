using NetGen;

namespace Users;

/// <summary>Trains a network of anybody's.</summary>
public static class ExclusiveOr
{
    private static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    public static string LearnHere() => Learn(new Net());

    public static string Learn<TNetwork>(TNetwork net) where TNetwork : class, INetwork<TNetwork>
    {
        net.Fit(Dataset.FromTargets(Inputs, 2, [0, 1, 1, 0], 1), new Adam(0.02f), new() { Epochs = 2000, BatchSize = 4 });
        return Answers(net);
    }

    public static string Answers<TNetwork>(TNetwork net) where TNetwork : class, INetwork<TNetwork>
    {
        var outputs = new float[4];
        net.Forward(Inputs, outputs);
        return string.Concat(outputs.Select(output => output > 0.5f ? '1' : '0'));
    }
}
