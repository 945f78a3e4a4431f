using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>How often each class was taken for each class.</summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class ConfusionMatrix
{
    private const int MostClassesInTable = 20;
    private const int MostErrors = 10;
    private const string Corner = "actual \\ predicted";

    /// <summary>Only what occurs: of many classes, the whole table would not fit into memory.</summary>
    private readonly Dictionary<(int Actual, int Predicted), int> _counts = [];

    /// <param name="classes">Number of classes.</param>
    /// <param name="names">What to call the first of them.</param>
    internal ConfusionMatrix(int classes, IReadOnlyList<string> names) => (Classes, ClassNames) = (classes, names);

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>The classes' names, by class, as the data set has them; empty where it has none.</summary>
    public IReadOnlyList<string> ClassNames { get; }

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

    /// <summary>A table of up to 20 classes, actual ones down and predicted ones across; of more, the ten most frequent errors.</summary>
    public override string ToString() => $"{(Classes <= MostClassesInTable ? Table() : MostFrequentErrors())}\n{Summary}";

    /// <summary>The accuracy in a few words.</summary>
    internal string Summary => FormattableString.Invariant($"accuracy {Accuracy:0.0000} of {Rows:N0} rows{(Unclassified > 0 ? $", {Unclassified:N0} without a class" : "")}");

    internal void Count(int actual, int predicted)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (actual, predicted), out _)++;
        Rows++;
        if (predicted == ClassIndex.None)
        {
            Unclassified++;
        }
    }

    private string Table()
    {
        string[] classes = [.. Enumerable.Range(0, Classes).Select(NameOf)];
        return TextTable.Format(
        [
            [Corner, .. classes],
            .. classes.Select((name, actual) => (string[])[name.PadLeft(Corner.Length), .. Enumerable.Range(0, Classes).Select(predicted => Text(this[actual, predicted]))]),
        ], texts: 1);
    }

    private string MostFrequentErrors() => string.Join('\n', _counts
        .Where(count => count.Key.Actual != count.Key.Predicted && count.Key.Predicted != ClassIndex.None)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
        .Take(MostErrors)
        .Select(count => FormattableString.Invariant($"{NameOf(count.Key.Actual)} taken for {NameOf(count.Key.Predicted)}: {count.Value:N0}")));

    private string NameOf(int index) => index < ClassNames.Count ? ClassNames[index] : Text(index);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Classes);
        return index;
    }
}
