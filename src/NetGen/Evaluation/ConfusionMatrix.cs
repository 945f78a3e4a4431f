namespace NetGen;

/// <summary>How often each class was taken for each class.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;

    internal ConfusionMatrix(int classes)
    {
        Classes = classes;
        _counts = new int[classes * classes];
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Rows counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows of class <paramref name="actual"/> that were classified as <paramref name="predicted"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => _counts[Check(actual) * Classes + Check(predicted)];

    /// <summary>The share of rows classified right.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(c => (long)this[c, c]) / Rows;

    /// <summary>Of the rows classified as <paramref name="predicted"/>, the share that is right; NaN without any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int predicted) =>
        (double)this[predicted, predicted] / Enumerable.Range(0, Classes).Sum(actual => (long)this[actual, predicted]);

    /// <summary>Of the rows of class <paramref name="actual"/>, the share classified right; NaN without any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int actual) =>
        (double)this[actual, actual] / Enumerable.Range(0, Classes).Sum(predicted => (long)this[actual, predicted]);

    internal void Count(int actual, int predicted)
    {
        _counts[actual * Classes + predicted]++;
        Rows++;
    }

    private int Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Classes);
        return index;
    }
}
