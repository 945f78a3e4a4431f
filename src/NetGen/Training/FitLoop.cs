using System.Diagnostics;

namespace NetGen;

/// <summary>One training: epochs of batches, with validation, early stopping and reports. It can be gone on with.</summary>
internal sealed class FitLoop<TNetwork>(
    INetwork<TNetwork> network, ITrainer trainer, BatchFeed feed, Evaluator<TNetwork>? validator, Dataset data, FitOptions options, SampleWeights? weights)
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly float _baseRate = trainer.LearningRate;
    private readonly RowOrder _order = new(data.Rows, options.Seed);
    private readonly ParameterSnapshot _lastEpoch = new(network.Parameters.Memory);
    private readonly BestWeights? _best = options.EarlyStopping is { } rule ? new(network.Parameters.Memory, rule) : null;
    private readonly List<EpochReport> _reports = [];
    private FitCheckpoint? _checkpoint;
    private TargetScale[] _scales = [];
    private double _firstLoss = double.NaN;
    private int _epochs = options.Epochs;
    private int _steps;
    private bool _isWhole;

    private bool IsOver => _reports.Count >= _epochs || _best is { IsPatienceOver: true };

    /// <summary>Runs all epochs, or as many as early stopping allows.</summary>
    public FitResult Run(CancellationToken cancellationToken)
    {
        _checkpoint = options.CheckpointPath is { } path ? new FitCheckpoint(path, network.Parameters, trainer, data, _best, options, weights) : null;
        network.Parameters.MarkChanged();
        _scales = TargetScale.Measure(network, data, weights, options);
        if (options.Resume)
        {
            Resume(_checkpoint!);
            _firstLoss = _reports.FirstOrDefault()?.TrainingLoss ?? double.NaN;
        }

        return RunToEnd(cancellationToken);
    }

    /// <summary>Runs more epochs from where the last ended; see <see cref="FitResult.Continue"/>.</summary>
    private FitResult Continue(FitResult result, int epochs, CancellationToken cancellationToken)
    {
        Setting.Count(epochs, nameof(epochs));
        RequireUntouched(result);
        if (IsOver && result.StoppedEarly)
        {
            return result;
        }

        // Who leaves the end to early stopping asks for as many as an int holds.
        var all = (int)Math.Min((long)_reports.Count + epochs, int.MaxValue);
        RequireSameRates(all);
        _epochs = all;
        for (var i = 0; i < _reports.Count; i++)
        {
            _reports[i] = _reports[i] with { Epochs = all };
        }

        _checkpoint?.Epochs = all;
        network.Parameters.MarkChanged();
        _lastEpoch.Restore();
        return RunToEnd(cancellationToken);
    }

    private FitResult RunToEnd(CancellationToken cancellationToken)
    {
        _isWhole = false;
        while (!IsOver)
        {
            var report = RunEpoch(_reports.Count + 1, cancellationToken);
            _reports.Add(report);
            _best?.Note(report.ValidationLoss!.Value);
            _checkpoint?.Save(_reports, IsOver);
            options.Progress?.Invoke(report);
        }

        _lastEpoch.Take();
        _best?.Restore();
        network.Parameters.MarkChanged();
        _isWhole = true;
        return new([.. _reports], StoppedEarly: _reports.Count < _epochs) { GoOn = Continue };
    }

    private void RequireUntouched(FitResult result)
    {
        if (!_isWhole)
        {
            throw new InvalidOperationException("This training was gone on with and did not end, since it was cancelled or diverged: there is no whole epoch to go on from. Fit anew.");
        }

        if (result.EpochsRun != _reports.Count)
        {
            throw new InvalidOperationException(
                $"This result of {result.EpochsRun} epochs was gone on with, to {_reports.Count}: go on with the result of that.");
        }

        if (!network.Parameters.Memory.Span.SequenceEqual(_best is null ? _lastEpoch.Values : _best.Values))
        {
            throw new InvalidOperationException(
                $"The parameters of '{network.Parameters.Info.Name}' have changed since its training ended, so that it cannot go on with the same bits: fit anew, from the present ones.");
        }
    }

    /// <summary>Of a longer training, the epochs that are done must have had the same learning rates.</summary>
    private void RequireSameRates(int all)
    {
        for (var epoch = 1; options.Schedule is { } schedule && epoch <= _reports.Count; epoch++)
        {
            for (var first = 0; first < data.Rows; first += trainer.BatchSize)
            {
                var position = Position(epoch, first);
                if (schedule.Factor(position, all) != schedule.Factor(position, _epochs))
                {
                    throw new InvalidOperationException(
                        $"The learning rates of the {_reports.Count} epochs that are done were those of a training of {_epochs}, not of {all}: ask for all epochs at once, or take a schedule that does not depend on their number.");
                }
            }
        }
    }

    /// <summary>Puts the checkpoint's state back, and the rows into the order that the epochs done have left.</summary>
    private void Resume(FitCheckpoint checkpoint)
    {
        _reports.AddRange(checkpoint.Resume());
        foreach (var _ in _reports)
        {
            ShuffleRows();
        }
    }

    private EpochReport RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        _lastEpoch.Take();
        ShuffleRows();
        var start = Stopwatch.GetTimestamp();
        var loss = RunBatches(epoch, cancellationToken);
        var duration = Stopwatch.GetElapsedTime(start);
        if (NonFinite.IndexIn(network.Parameters.Memory.Span) >= 0)
        {
            throw Diverged(epoch, "a parameter is no longer finite");
        }

        var validation = validator?.Evaluate();
        if (validation is not null && !double.IsFinite(validation.Loss))
        {
            throw Diverged(epoch, FormattableString.Invariant($"the validation loss is {validation.Loss}"));
        }

        return new(epoch, _epochs, loss, validation?.Loss, validation?.Confusion?.Accuracy, trainer.LearningRate, duration, data.Rows / duration.TotalSeconds)
        {
            ValidationRSquared = validation?.Errors is { RSquared: not double.NaN } errors ? errors.RSquared : null,
            Note = epoch == 1 ? _scales.FirstOrDefault(scale => scale.IsFar)?.Note ?? LabelsAsValues.Note(TNetwork.Info, data) : null,
        };
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
                trainer.LearningRate = (float)(_baseRate * schedule.Factor(Position(epoch, first), _epochs));
            }

            var rows = _order.Rows.Slice(first, Math.Min(trainer.BatchSize, data.Rows - first));
            var weight = feed.WeightOf(rows);
            if (weight == 0)
            {
                continue;
            }

            var loss = feed.Step(rows);
            _firstLoss = double.IsNaN(_firstLoss) ? loss : _firstLoss;
            if (!float.IsFinite(loss))
            {
                throw Diverged(epoch, FormattableString.Invariant($"the loss is {loss}"));
            }

            sum += loss * weight;
            _steps++;
            if (options.StepProgress is not null)
            {
                Report(epoch, loss, rows.Length);
            }
        }

        return sum / feed.TotalWeight;
    }

    /// <summary>How many epochs are done before a step.</summary>
    private double Position(int epoch, int firstRow) => epoch - 1 + (double)firstRow / data.Rows;

    private void Report(int epoch, float loss, int count) =>
        options.StepProgress!(new(_steps, epoch, loss, () => feed.Measure(network, count)));

    private TrainingDivergedException Diverged(int epoch, string what)
    {
        var (layer, sentence) = DivergedLayer.Find(network.Parameters);
        _lastEpoch.Restore();
        return new(epoch, layer, FormattableString.Invariant(
            $"Training of '{network.Parameters.Info.Name}' diverged in epoch {epoch}: {what}. {sentence} The network has the parameters from the start of the epoch. {Cure}"));
    }

    /// <summary>A training that large targets have driven out needs others, not smaller steps.</summary>
    private string Cure
    {
        get
        {
            var large = _scales.FirstOrDefault(scale => scale.IsLarge);
            var targets = large is null ? "" : FormattableString.Invariant($"The first loss was {_firstLoss:G4}, since the {large.Figures}: {large.Cure}. ");
            return targets + FormattableString.Invariant(
                $"{(large is null ? "Lower" : "Or lower")} the learning rate (it is {trainer.LearningRate}), set MaxGradientNorm, or standardize the inputs.");
        }
    }
}
