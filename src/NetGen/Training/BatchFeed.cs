namespace NetGen;

/// <summary>Gathers scattered rows of a data set into a batch and steps on it; allocates nothing after construction.</summary>
internal sealed class BatchFeed(Dataset data, TargetEncoder encoder, ITrainer trainer, int outputs, SampleWeights? weights)
{
    private readonly float[] _inputs = new float[trainer.BatchSize * data.Inputs];
    private readonly int[] _classes = new int[encoder.Encoding == TargetEncoding.Classes ? trainer.BatchSize : 0];
    private readonly float[] _targets = new float[
        encoder.Encoding == TargetEncoding.Classes ? 0 : BufferSize.OfRows(trainer.BatchSize, outputs, "the targets of a batch", nameof(FitOptions.BatchSize))];

    private readonly float[] _weights = new float[weights is null ? 0 : trainer.BatchSize];

    /// <summary>What all rows count.</summary>
    public double TotalWeight => weights?.Total ?? data.Rows;

    /// <summary>What some rows count.</summary>
    public double WeightOf(ReadOnlySpan<int> rows) => weights?.Sum(rows) ?? rows.Length;

    /// <summary>One optimizer step on the given rows; one of them at least must count.</summary>
    /// <returns>The batch's mean loss, weighted where rows have weights.</returns>
    public float Step(ReadOnlySpan<int> rows)
    {
        var inputs = _inputs.AsSpan(0, rows.Length * data.Inputs);
        new GatheredRows(data.Features, rows, data.Inputs, inputs).Copy(trainer.Threads);
        return encoder.Encoding == TargetEncoding.Classes ? StepOnClasses(inputs, rows) : StepOnTargets(inputs, rows);
    }

    /// <summary>Measures on the first rows of the batch that was last stepped on.</summary>
    public SignalMeasurement Measure<TNetwork>(INetwork<TNetwork> network, int rows) where TNetwork : class, INetwork<TNetwork> => encoder.Encoding == TargetEncoding.Classes
        ? SignalProbe.Measure(network, _inputs.AsSpan(0, rows * data.Inputs), _classes.AsSpan(0, rows))
        : SignalProbe.Measure(network, _inputs.AsSpan(0, rows * data.Inputs), _targets.AsSpan(0, rows * outputs));

    private float StepOnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            _classes[i] = data.Labels[rows[i]];
        }

        var classes = _classes.AsSpan(0, rows.Length);
        return weights is null ? trainer.Step(inputs, classes) : trainer.Step(inputs, classes, Weights(rows));
    }

    private float StepOnTargets(ReadOnlySpan<float> inputs, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            encoder.Write(rows[i], _targets.AsSpan(i * outputs, outputs));
        }

        var targets = _targets.AsSpan(0, rows.Length * outputs);
        return weights is null ? trainer.Step(inputs, targets) : trainer.Step(inputs, targets, Weights(rows));
    }

    private ReadOnlySpan<float> Weights(ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            _weights[i] = weights![rows[i]];
        }

        return _weights.AsSpan(0, rows.Length);
    }
}
