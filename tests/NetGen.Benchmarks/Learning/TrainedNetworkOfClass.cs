namespace NetGen.Benchmarks.Learning;

/// <inheritdoc/>
internal sealed class TrainedNetworkOfClass<TNetwork> : TrainedNetwork where TNetwork : class, INetwork<TNetwork>
{
    private const int Epochs = 200;

    public override NetworkInfo Info => TNetwork.Info;

    public override int? Train<TOptimizer>(LearningTask task, TOptimizer optimizer, ulong seed)
    {
        using var learned = new CancellationTokenSource();
        int? epochs = null;
        var options = new FitOptions
        {
            Epochs = Epochs,
            Seed = seed,
            Validation = task.Test,
            Progress = report =>
            {
                if (LearningTask.IsLearned(report))
                {
                    epochs = report.Epoch;
                    learned.Cancel();
                }
            },
        };
        try
        {
            TNetwork.Create(seed).Fit(task.Train, optimizer, options, learned.Token);
        }
        catch (OperationCanceledException) when (epochs is not null)
        {
            // Nothing more to learn.
        }
        catch (TrainingDivergedException)
        {
            // Not learned.
        }

        return epochs;
    }
}
