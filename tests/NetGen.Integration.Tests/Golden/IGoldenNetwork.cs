namespace NetGen.Integration.Tests.Golden;

/// <summary>A declared network without its type, so that one test serves all cases.</summary>
internal interface IGoldenNetwork
{
    NetworkInfo Info { get; }

    NetworkParameters Parameters { get; }

    float[] Forward(ReadOnlySpan<float> input);

    ITrainer CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) where TOptimizer : struct, IOptimizer<TOptimizer>;
}
