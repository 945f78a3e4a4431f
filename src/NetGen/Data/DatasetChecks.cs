namespace NetGen;

/// <summary>What a data set's factories check of their arguments.</summary>
internal static class DatasetChecks
{
    /// <summary>The rows in <paramref name="features"/>, when they are whole and at least one.</summary>
    public static int CountRows(float[] features, int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        if (features.Length == 0)
        {
            throw new ArgumentException("A data set needs at least one row, but there are no features.", nameof(features));
        }

        if (features.Length % inputs != 0)
        {
            throw new ArgumentException(
                $"{features.Length} features are not whole rows of {inputs}: {features.Length % inputs} are left over.", nameof(features));
        }

        return features.Length / inputs;
    }

    /// <summary>Throws at the first value that is NaN or infinite, with its row and column.</summary>
    public static void RequireFinite(ReadOnlySpan<float> values, int columns, string what, string parameter)
    {
        var index = NonFinite.IndexIn(values);
        if (index >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The {what} in row {index / columns}, column {index % columns} (both counted from 0) is {values[index]}: replace it or leave the row out."),
                parameter);
        }
    }

    /// <summary>Throws where there is not a name for each.</summary>
    public static void RequireNames(IReadOnlyList<string> names, int count, string what)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count != count)
        {
            throw new ArgumentException($"There are {count} {what}, but {names.Count} names: give one for each.", nameof(names));
        }
    }

    /// <summary>The number of classes, when every label is one of them.</summary>
    public static int CountClasses(ReadOnlySpan<int> labels, int? classes)
    {
        if (classes < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(classes), classes, $"There must be at least one class, but {nameof(classes)} is {classes}.");
        }

        var largest = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0 || labels[row] >= (classes ?? int.MaxValue))
            {
                throw new ArgumentOutOfRangeException(nameof(labels), labels[row],
                    $"The label in row {row} (counted from 0) is {labels[row]}, but classes are counted from 0{(classes is null ? "" : $" to {classes - 1}")}: " +
                    $"{nameof(Dataset.FromLabels)}(features, inputs, labels, out var map) numbers any labels from 0.");
            }

            largest = Math.Max(largest, labels[row]);
        }

        return classes ?? largest + 1;
    }
}
