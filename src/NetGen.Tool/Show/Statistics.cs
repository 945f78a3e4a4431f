namespace NetGen.Tool;

/// <summary>Statistics of many numbers, taken one after the other; those that are not finite are counted only.</summary>
internal sealed class Statistics
{
    private long _count;
    private double _mean;
    private double _squares;

    /// <summary>The least finite number; NaN without one.</summary>
    public double Least { get; private set; } = double.NaN;

    /// <summary>The greatest finite number; NaN without one.</summary>
    public double Greatest { get; private set; } = double.NaN;

    /// <summary>Numbers that are NaN or infinite.</summary>
    public long NonFinite { get; private set; }

    /// <summary>The mean of the finite numbers; NaN without one.</summary>
    public double Mean => _count == 0 ? double.NaN : _mean;

    /// <summary>Their standard deviation, √(Σ(x − mean)² / n).</summary>
    public double Deviation => _count == 0 ? double.NaN : Math.Sqrt(_squares / _count);

    /// <summary>Takes a number (Welford 1962).</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            NonFinite++;
            return;
        }

        _count++;
        var difference = value - _mean;
        _mean += difference / _count;
        _squares += difference * (value - _mean);
        Least = _count == 1 ? value : Math.Min(Least, value);
        Greatest = _count == 1 ? value : Math.Max(Greatest, value);
    }
}
