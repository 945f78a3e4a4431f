namespace NetGen;

/// <summary>
/// The classes that labels of any kind stand for, numbered from 0 without gaps: what a network's outputs need. Make it from the
/// training rows (<see cref="LabelMap.Of"/>), and map all others by it.
/// </summary>
/// <typeparam name="TLabel">What labels are: whole numbers, texts, an enum.</typeparam>
public sealed class LabelMap<TLabel> where TLabel : notnull
{
    private readonly TLabel[] _labels;
    private readonly Dictionary<TLabel, int> _indices;

    internal LabelMap(TLabel[] labels)
    {
        _labels = labels;
        _indices = labels.Index().ToDictionary(label => label.Item, label => label.Index);
    }

    /// <summary>Number of classes.</summary>
    public int Count => _labels.Length;

    /// <summary>The labels, by class.</summary>
    public IReadOnlyList<TLabel> Labels => _labels;

    /// <summary>The label of a class, as <c>Classify</c> gives it.</summary>
    /// <param name="index">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class; −1 is what <c>Classify</c> gives when an output is NaN.</exception>
    public TLabel this[int index] => (uint)index < (uint)_labels.Length ? _labels[index] : throw new ArgumentOutOfRangeException(
        nameof(index), index, $"The classes are 0 to {_labels.Length - 1}, and {index} is none{(index == ClassIndex.None ? ": the network gave NaN" : "")}.");

    /// <summary>The classes of labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <exception cref="ArgumentException">A label is none of those that the map was made from.</exception>
    public int[] IndicesOf(ReadOnlySpan<TLabel> labels)
    {
        var indices = new int[labels.Length];
        for (var row = 0; row < indices.Length; row++)
        {
            if (labels[row] is null || !_indices.TryGetValue(labels[row], out indices[row]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The label in row {row} (counted from 0) is '{labels[row]}', which is none of the {Count} labels that were numbered: number those of all training rows, or leave the row out."),
                    nameof(labels));
            }
        }

        return indices;
    }
}
