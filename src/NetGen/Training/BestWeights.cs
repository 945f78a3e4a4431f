namespace NetGen;

/// <summary>Keeps the weights of the epoch with the lowest validation loss, and says when patience is at its end.</summary>
internal sealed class BestWeights(AlignedBuffer parameters, EarlyStopping rule)
{
    private readonly ParameterSnapshot _weights = new(parameters);
    private double _lowestLoss = double.PositiveInfinity;
    private double _lossToBeat = double.PositiveInfinity;
    private int _epochsWithoutImprovement;

    /// <summary>Whether training should end.</summary>
    public bool IsPatienceOver => _epochsWithoutImprovement >= rule.Patience;

    /// <summary>The best epoch's weights.</summary>
    public ReadOnlySpan<float> Values => _weights.Values;

    /// <summary>Takes note of an epoch's loss.</summary>
    public void Note(double validationLoss)
    {
        if (validationLoss < _lowestLoss)
        {
            _lowestLoss = validationLoss;
            _weights.Take();
        }

        if (validationLoss < _lossToBeat - rule.MinimumImprovement)
        {
            _lossToBeat = validationLoss;
            _epochsWithoutImprovement = 0;
        }
        else
        {
            _epochsWithoutImprovement++;
        }
    }

    /// <summary>Exchanges the best weights and the losses.</summary>
    public void Exchange(StateExchange exchange, NetworkParameters parameters)
    {
        ParameterExchange.Run(exchange, parameters, _weights.Values, "best.");
        exchange.Number("lowestLoss", ref _lowestLoss);
        exchange.Number("lossToBeat", ref _lossToBeat);
        exchange.Number("epochsWithoutImprovement", ref _epochsWithoutImprovement);
    }

    /// <summary>Puts the best epoch's weights back.</summary>
    public void Restore() => _weights.Restore();
}
