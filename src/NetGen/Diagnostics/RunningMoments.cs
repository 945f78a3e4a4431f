namespace NetGen.Diagnostics;

/// <summary>
/// Mean and variance of values that come in blocks (Chan, Golub and LeVeque 1983) or singly (Welford 1962), so that a small spread around a large mean is not lost. Equal
/// values have a variance of exactly 0.
/// </summary>
internal struct RunningMoments
{
    private double _squares;

    public long Count { get; private set; }

    public double Mean { get; private set; }

    public readonly double Variance => Count == 0 ? 0 : _squares / Count;

    public readonly double Std => Math.Sqrt(Variance);

    /// <summary>That of the values after inverted dropout, expected over what is dropped: the mean stays, the mean square grows by 1 / (1 − p).</summary>
    public readonly double StdAfterDropout(double rate) => rate == 0 ? Std : Math.Sqrt((Std * Std + Mean * Mean * rate) / (1 - rate));

    public void Add(double value)
    {
        var distance = value - Mean;
        Count++;
        Mean += distance / Count;
        _squares += distance * (value - Mean);
    }

    public void Add(ReadOnlySpan<float> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var (count, distance) = (Count + values.Length, mean - Mean);
        _squares += squares + distance * distance * ((double)Count * values.Length / count);
        Mean += distance * values.Length / count;
        Count = count;
    }
}
