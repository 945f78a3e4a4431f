namespace NetGen.Losses;

/// <summary>What each row of a batch counts: the weight of the sample times that of its class. Losses are divided by the sum of these.</summary>
internal readonly ref struct RowWeights
{
    private readonly ReadOnlySpan<float> _ofSamples;
    private readonly ReadOnlySpan<float> _ofClasses;
    private readonly ReadOnlySpan<int> _classes;
    private readonly double _sum;

    private RowWeights(ReadOnlySpan<float> ofSamples, ReadOnlySpan<float> ofClasses, ReadOnlySpan<int> classes, int rows)
    {
        _ofSamples = ofSamples;
        _ofClasses = ofClasses;
        _classes = classes;
        for (var row = 0; row < rows; row++)
        {
            _sum += Weight(row);
            AreGiven |= Weight(row) != Weight(0);
        }
    }

    /// <summary>Whether rows count differently: equal weights are none.</summary>
    public bool AreGiven { get; }

    /// <summary>The weights of a batch.</summary>
    /// <param name="ofSamples">[rows], finite and at least 0; empty for none.</param>
    /// <param name="ofClasses">[classes], finite and at least 0; empty for none.</param>
    /// <param name="classes">[rows].</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="parameter">The parameter that the weights were given by.</param>
    /// <exception cref="ArgumentException">All rows have the weight 0.</exception>
    public static RowWeights Of(ReadOnlySpan<float> ofSamples, ReadOnlySpan<float> ofClasses, ReadOnlySpan<int> classes, int rows, string parameter)
    {
        if (ofSamples.IsEmpty && ofClasses.IsEmpty)
        {
            return default;
        }

        var weights = new RowWeights(ofSamples, ofClasses, classes, rows);
        return weights._sum > 0 ? weights : throw new ArgumentException(
            $"The weights of all {rows} rows of the batch are 0, and their loss would be 0/0: leave the batch out, or give a row a weight greater than 0.", parameter);
    }

    /// <summary>A row's share of the sum.</summary>
    public double Share(int row) => Weight(row) / _sum;

    /// <summary>In 64 bits, which hold any product of two floats.</summary>
    private double Weight(int row) => (_ofSamples.IsEmpty ? 1.0 : _ofSamples[row]) * (_ofClasses.IsEmpty ? 1.0 : _ofClasses[_classes[row]]);
}
