using System.Diagnostics;

namespace NetGen;

/// <summary>One training: epochs of batches, with validation, early stopping and reports.</summary>
internal sealed class FitLoop<TNetwork>(
    NetworkParameters parameters, ITrainer trainer, BatchFeed feed, Evaluator<TNetwork>? validator, Dataset data, FitOptions options)
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly float _baseRate = trainer.LearningRate;
    private readonly RowOrder _order = new(data.Rows, options.Seed);
    private readonly ParameterSnapshot _epochStart = new(parameters.Memory);
    private readonly BestWeights? _best = options.EarlyStopping is { } rule ? new(parameters.Memory, rule) : null;
    private int _steps;

    /// <summary>Runs all epochs, or as many as early stopping allows.</summary>
    public FitResult Run(CancellationToken cancellationToken)
    {
        var checkpoint = options.CheckpointPath is { } path ? new FitCheckpoint(path, parameters, trainer, data, _best, options) : null;
        parameters.MarkChanged();
        var reports = options.Resume ? Resume(checkpoint!) : [];
        while (!IsOver(reports))
        {
            var report = RunEpoch(reports.Count + 1, cancellationToken);
            reports.Add(report);
            _best?.Note(report.ValidationLoss!.Value);
            checkpoint?.Save(reports, IsOver(reports));
            options.Progress?.Invoke(report);
        }

        _best?.Restore();
        parameters.MarkChanged();
        return new(reports, StoppedEarly: reports.Count < options.Epochs);
    }

    private bool IsOver(List<EpochReport> reports) => reports.Count >= options.Epochs || _best is { IsPatienceOver: true };

    /// <summary>Puts the checkpoint's state back, and the rows into the order that the epochs done have left.</summary>
    private List<EpochReport> Resume(FitCheckpoint checkpoint)
    {
        var reports = checkpoint.Resume();
        foreach (var _ in reports)
        {
            ShuffleRows();
        }

        return reports;
    }

    private EpochReport RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        _epochStart.Take();
        ShuffleRows();
        var start = Stopwatch.GetTimestamp();
        var loss = RunBatches(epoch, cancellationToken);
        var duration = Stopwatch.GetElapsedTime(start);
        if (NonFinite.IndexIn(parameters.Memory.Span) >= 0)
        {
            throw Diverged(epoch, "a parameter is no longer finite");
        }

        var validation = validator?.Evaluate();
        if (validation is not null && !double.IsFinite(validation.Loss))
        {
            throw Diverged(epoch, FormattableString.Invariant($"the validation loss is {validation.Loss}"));
        }

        double? accuracy = validation?.Confusion is { } confusion ? confusion.Accuracy : null;
        return new(epoch, options.Epochs, loss, validation?.Loss, accuracy, trainer.LearningRate, duration, data.Rows / duration.TotalSeconds);
    }

    private void ShuffleRows()
    {
        if (options.Shuffle)
        {
            _order.Shuffle();
        }
    }

    private double RunBatches(int epoch, CancellationToken cancellationToken)
    {
        var sum = 0.0;
        for (var first = 0; first < data.Rows; first += trainer.BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (options.Schedule is { } schedule)
            {
                trainer.LearningRate = (float)(_baseRate * schedule.Factor(epoch - 1 + (double)first / data.Rows, options.Epochs));
            }

            var count = Math.Min(trainer.BatchSize, data.Rows - first);
            var loss = feed.Step(_order.Rows.Slice(first, count));
            if (!float.IsFinite(loss))
            {
                throw Diverged(epoch, FormattableString.Invariant($"the loss is {loss}"));
            }

            sum += (double)loss * count;
            _steps++;
            if (options.StepProgress is not null)
            {
                Report(epoch, loss, count);
            }
        }

        return sum / data.Rows;
    }

    private void Report(int epoch, float loss, int count) =>
        options.StepProgress!(new(_steps, epoch, loss, () => feed.Measure(parameters, count)));

    private TrainingDivergedException Diverged(int epoch, string what)
    {
        var (layer, sentence) = DivergedLayer.Find(parameters);
        _epochStart.Restore();
        return new(epoch, layer, FormattableString.Invariant(
            $"Training of '{parameters.Info.Name}' diverged in epoch {epoch}: {what}. {sentence} The network has the parameters from the start of the epoch. ")
            + FormattableString.Invariant($"Lower the learning rate (it is {trainer.LearningRate}), set MaxGradientNorm, or standardize the inputs."));
    }
}
