namespace NetGen;

/// <summary>Keeps the weights of the epoch with the lowest validation loss, and says when patience is at its end.</summary>
internal sealed class BestWeights(AlignedBuffer parameters, EarlyStopping rule)
{
    private readonly ParameterSnapshot _weights = new(parameters);
    private double _lowestLoss = double.PositiveInfinity;
    private double _lossToBeat = double.PositiveInfinity;
    private int _epochsWithoutImprovement;

    /// <summary>Takes note of an epoch's loss; true when training should end.</summary>
    public bool IsPatienceOver(double validationLoss)
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
            return false;
        }

        return ++_epochsWithoutImprovement >= rule.Patience;
    }

    /// <summary>Puts the best epoch's weights back.</summary>
    public void Restore() => _weights.Restore();
}
