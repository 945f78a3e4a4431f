namespace NetGen.Integration.Tests.Golden;

/// <summary>A declared network without its type, so that one test serves all cases.</summary>
internal interface IGoldenNetwork
{
    NetworkInfo Info { get; }

    NetworkParameters Parameters { get; }

    float[] Forward(ReadOnlySpan<float> input);

    /// <summary>Reads the weights out of a case's file, which holds other tensors too.</summary>
    void LoadWeights(string path);

    ITrainer CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) where TOptimizer : struct, IOptimizer<TOptimizer>;
}
