namespace NetGen;

/// <summary>Gathers scattered rows of a data set into a batch and steps on it; allocates nothing after construction.</summary>
internal sealed class BatchFeed(Dataset data, TargetEncoder encoder, ITrainer trainer, int outputs)
{
    private readonly float[] _inputs = new float[trainer.BatchSize * data.Inputs];
    private readonly int[] _classes = new int[encoder.Encoding == TargetEncoding.Classes ? trainer.BatchSize : 0];
    private readonly float[] _targets = new float[
        encoder.Encoding == TargetEncoding.Classes ? 0 : BufferSize.OfRows(trainer.BatchSize, outputs, "the targets of a batch", nameof(FitOptions.BatchSize))];

    /// <summary>One optimizer step on the given rows.</summary>
    /// <returns>The batch's mean loss.</returns>
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

        return trainer.Step(inputs, _classes.AsSpan(0, rows.Length));
    }

    private float StepOnTargets(ReadOnlySpan<float> inputs, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            encoder.Write(rows[i], _targets.AsSpan(i * outputs, outputs));
        }

        return trainer.Step(inputs, _targets.AsSpan(0, rows.Length * outputs));
    }
}
