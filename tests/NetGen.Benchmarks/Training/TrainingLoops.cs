using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Training;

/// <summary>Loops of training steps, written for each class, so that the call is bound as in a user's code.</summary>
internal static class TrainingLoops
{
    public static Action<int> Of<TOptimizer>(ImageNet network, TOptimizer optimizer, float[] inputs, int[] classes)
        where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var trainer = network.CreateTrainer(optimizer, classes.Length);
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                trainer.Step(inputs, classes);
            }
        };
    }

    public static Action<int> Of<TOptimizer>(SquareNet network, TOptimizer optimizer, float[] inputs, float[] targets)
        where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var trainer = network.CreateTrainer(optimizer, targets.Length / SquareNet.OutputSize);
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                trainer.Step(inputs, targets);
            }
        };
    }

    public static Action<int> Of<TOptimizer>(RegressionNet network, TOptimizer optimizer, float[] inputs, float[] targets)
        where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var trainer = network.CreateTrainer(optimizer, targets.Length / RegressionNet.OutputSize);
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                trainer.Step(inputs, targets);
            }
        };
    }
}
