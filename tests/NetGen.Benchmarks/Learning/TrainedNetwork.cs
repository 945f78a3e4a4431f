namespace NetGen.Benchmarks.Learning;

/// <summary>A network of a class that is known at run time only.</summary>
internal abstract class TrainedNetwork
{
    public abstract NetworkInfo Info { get; }

    /// <summary>Trains new weights until the task is learned. Gives the epochs that it took; null where they did not suffice.</summary>
    public abstract int? Train<TOptimizer>(LearningTask task, TOptimizer optimizer, ulong seed) where TOptimizer : struct, IOptimizer<TOptimizer>;
}
