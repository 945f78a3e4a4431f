namespace NetGen.Integration.Tests.Golden;

internal sealed class GoldenNetwork<TNetwork>(INetwork<TNetwork> network) : IGoldenNetwork where TNetwork : class, INetwork<TNetwork>
{
    public NetworkInfo Info => TNetwork.Info;

    public NetworkParameters Parameters => network.Parameters;

    public float[] Forward(ReadOnlySpan<float> input)
    {
        var output = new float[input.Length / Info.InputSize * Info.OutputSize];
        network.Forward(input, output);
        return output;
    }

    public void LoadWeights(string path) => network.LoadWeights(path, new() { AllowExtraTensors = true });

    public ITrainer CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) where TOptimizer : struct, IOptimizer<TOptimizer> =>
        network.CreateTrainer(optimizer, batchSize);
}
