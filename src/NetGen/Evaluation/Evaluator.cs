namespace NetGen;

/// <summary>Evaluates a network on one data set, as often as asked, with the same buffers.</summary>
internal sealed class Evaluator<TNetwork> where TNetwork : class, INetwork<TNetwork>
{
    private readonly INetwork<TNetwork> _network;
    private readonly Dataset _data;
    private readonly TargetEncoder _encoder;
    private readonly RowLoss _loss = new(TNetwork.Info);
    private readonly int _batchSize;
    private readonly int _threads;
    private readonly float[] _outputs;
    private readonly float[] _targets = new float[TNetwork.Info.OutputSize];

    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch takes more memory than one buffer holds.</exception>
    public Evaluator(INetwork<TNetwork> network, Dataset data, int batchSize, int threads, string parameter)
    {
        _network = network;
        _data = data;
        _encoder = new(TNetwork.Info, data, parameter);
        _batchSize = Math.Min(batchSize, data.Rows);
        _threads = threads;
        _outputs = new float[BufferSize.OfRows(_batchSize, _targets.Length, "the outputs of a batch", nameof(batchSize))];
    }

    public Evaluation Evaluate()
    {
        var confusion = _data.HasLabels ? new ConfusionMatrix(Math.Max(2, _targets.Length), _data.ClassNames) : null;
        var errors = !_data.HasLabels && _loss.IsError ? new RegressionErrors(_targets.Length) : null;
        var sum = 0.0;
        for (var first = 0; first < _data.Rows; first += _batchSize)
        {
            var count = Math.Min(_batchSize, _data.Rows - first);
            var outputs = _outputs.AsSpan(0, count * _targets.Length);
            _network.Forward(_data.Features.Slice(first * _data.Inputs, count * _data.Inputs), outputs, _threads);
            for (var i = 0; i < count; i++)
            {
                var row = outputs.Slice(i * _targets.Length, _targets.Length);
                sum += LossOf(first + i, row);
                confusion?.Count(_data.Labels[first + i], _loss.Classify(row));
                errors?.Count(row, _targets);
            }
        }

        return new(sum / _data.Rows, confusion) { Errors = errors };
    }

    private double LossOf(int row, ReadOnlySpan<float> outputs)
    {
        if (_encoder.Encoding == TargetEncoding.Classes)
        {
            return _loss.OfClass(outputs, _data.Labels[row]);
        }

        _encoder.Write(row, _targets);
        return _loss.OfTargets(outputs, _targets);
    }
}
