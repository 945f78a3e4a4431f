using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>How often each class was taken for each class.</summary>
public sealed class ConfusionMatrix
{
    /// <summary>Only what occurs: of many classes, the whole table would not fit into memory.</summary>
    private readonly Dictionary<(int Actual, int Predicted), int> _counts = [];

    internal ConfusionMatrix(int classes) => Classes = classes;

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Rows counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that were given no class, since an output was NaN. They count as classified wrong.</summary>
    public int Unclassified { get; private set; }

    /// <summary>Rows of class <paramref name="actual"/> that were classified as <paramref name="predicted"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => _counts.GetValueOrDefault((Check(actual), Check(predicted)));

    /// <summary>The share of rows classified right.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(c => (long)this[c, c]) / Rows;

    /// <summary>Of the rows classified as <paramref name="predicted"/>, the share that is right; NaN without any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int predicted) =>
        (double)this[predicted, predicted] / _counts.Where(count => count.Key.Predicted == predicted).Sum(count => (long)count.Value);

    /// <summary>Of the rows of class <paramref name="actual"/>, the share classified right; NaN without any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int actual) =>
        (double)this[actual, actual] / _counts.Where(count => count.Key.Actual == actual).Sum(count => (long)count.Value);

    internal void Count(int actual, int predicted)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (actual, predicted), out _)++;
        Rows++;
        if (predicted == ClassIndex.None)
        {
            Unclassified++;
        }
    }

    private int Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Classes);
        return index;
    }
}
