namespace NetGen;

/// <summary>Makes <see cref="LabelMap{TLabel}"/>s.</summary>
public static class LabelMap
{
    /// <summary>Numbers the labels that occur, in ascending order: whole numbers by size, texts by the codes of their characters.</summary>
    /// <param name="labels">Labels, at least one; each may occur often.</param>
    /// <exception cref="ArgumentException">There is no label.</exception>
    public static LabelMap<TLabel> Of<TLabel>(ReadOnlySpan<TLabel> labels) where TLabel : notnull
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("There are no labels to number: give those of the training rows.", nameof(labels));
        }

        var distinct = new HashSet<TLabel>();
        foreach (var label in labels)
        {
            distinct.Add(label);
        }

        // The same order on every system, whatever its language.
        var order = typeof(TLabel) == typeof(string) ? (IComparer<TLabel>)StringComparer.Ordinal : Comparer<TLabel>.Default;
        return new([.. distinct.Order(order)]);
    }
}
