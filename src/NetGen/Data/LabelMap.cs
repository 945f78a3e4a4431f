namespace NetGen;

/// <summary>Makes <see cref="LabelMap{TLabel}"/>s.</summary>
public static class LabelMap
{
    /// <summary>Numbers the labels that occur, in ascending order: whole numbers by size, texts by the codes of their characters.</summary>
    /// <param name="labels">Labels, at least one; each may occur often.</param>
    /// <exception cref="ArgumentException">There is no label, one is null, or labels of this type have no order.</exception>
    public static LabelMap<TLabel> Of<TLabel>(ReadOnlySpan<TLabel> labels) where TLabel : notnull
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("There are no labels to number: give those of the training rows.", nameof(labels));
        }

        var distinct = new HashSet<TLabel>();
        for (var row = 0; row < labels.Length; row++)
        {
            distinct.Add(labels[row] ?? throw new ArgumentException($"The label in row {row} (counted from 0) is null: give it a name, or leave the row out.", nameof(labels)));
        }

        // The same order on every system, whatever its language.
        var order = typeof(TLabel) == typeof(string) ? (IComparer<TLabel>)StringComparer.Ordinal : Comparer<TLabel>.Default;
        try
        {
            return new([.. distinct.Order(order)]);
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException($"Labels of type {typeof(TLabel).Name} have no order to be numbered by: give whole numbers, texts or an enum.", nameof(labels), exception);
        }
    }
}
