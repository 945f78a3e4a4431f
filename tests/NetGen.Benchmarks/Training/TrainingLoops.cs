namespace NetGen.Benchmarks.Training;

/// <summary>Loops of training steps on the same batch.</summary>
internal static class TrainingLoops
{
    public static Action<int> Of<TOptimizer>(ClassTrainer<TOptimizer> trainer, float[] inputs, int[] classes) where TOptimizer : struct, IOptimizer<TOptimizer> => count =>
    {
        for (var i = 0; i < count; i++)
        {
            trainer.Step(inputs, classes);
        }
    };

    public static Action<int> Of<TOptimizer>(ValueTrainer<TOptimizer> trainer, float[] inputs, float[] targets) where TOptimizer : struct, IOptimizer<TOptimizer> => count =>
    {
        for (var i = 0; i < count; i++)
        {
            trainer.Step(inputs, targets);
        }
    };
}
