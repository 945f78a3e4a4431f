namespace NetGen;

/// <summary>The features of a table's rows: numbers, and a feature per category.</summary>
internal sealed class CsvFeatures
{
    private readonly CsvTable _table;
    private readonly Dataset? _training;
    private readonly CsvFeature[] _features;

    /// <param name="table">The table.</param>
    /// <param name="training">The rows whose features and means they are; null for the table's own.</param>
    public CsvFeatures(CsvTable table, Dataset? training)
    {
        (_table, _training) = (table, training);
        _features = [.. Enumerable.Range(0, table.Layout.Header.Count).SelectMany(Of)];
        if (training is not null)
        {
            _features = InTraining(training.FeatureNames);
        }
    }

    /// <summary>Features per row.</summary>
    public int Count => _features.Length;

    /// <summary>Their names.</summary>
    public string[] Names => [.. _features.Select(feature => feature.Name)];

    /// <summary>[rows, features], missing ones replaced by means.</summary>
    public float[] Values()
    {
        if ((long)_table.Rows * Count > Array.MaxLength)
        {
            throw new DataFormatException(_table.Name,
                $"{_table.Rows} rows of {Count} features are more than an array holds. Take columns with fewer categories in {nameof(CsvOptions.OneHot)}.");
        }

        var values = new float[_table.Rows * Count];
        var lacking = new bool[Count];
        for (int row = 0, at = 0; row < _table.Rows; row++)
        {
            for (var i = 0; i < _features.Length; i++, at++)
            {
                values[at] = _features[i].Of(_table[row, _features[i].Column]);
                lacking[i] |= float.IsNaN(values[at]);
            }
        }

        foreach (var (i, _) in lacking.Index().Where(feature => feature.Item))
        {
            Complete(values, i);
        }

        return values;
    }

    private IEnumerable<CsvFeature> Of(int column)
    {
        var name = _table.Layout.Header[column];
        return _table.Layout[column] switch
        {
            CsvRole.Feature => [new(name, column, null)],
            CsvRole.OneHot => Categories(column, name + "="),
            _ => [],
        };
    }

    /// <summary>A feature per category, those of the training rows where there are some.</summary>
    private IEnumerable<CsvFeature> Categories(int column, string prefix)
    {
        var categories = _table.Categories(column);
        if (_training is null)
        {
            return categories.Ordered.Select(code => new CsvFeature(prefix + categories.All[code].Text, column, code));
        }

        var known = _training.FeatureNames.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]).ToArray();
        return categories.All.FirstOrDefault(category => !known.Contains(category.Text)) is { } other
            ? throw _table.Fault.Of(other.Line, column, other.Text,
                $"is not a category that {nameof(CsvOptions.Training)} has of this column; they are {CsvNames.List(known)}: leave its rows out, or train with some of them.")
            : known.Select(text => new CsvFeature(prefix + text, column, categories.Find(text) ?? -1));
    }

    /// <summary>The features in the order of the training rows, which must have the same.</summary>
    private CsvFeature[] InTraining(IReadOnlyList<string> names)
    {
        var missing = names.Except(_features.Select(feature => feature.Name)).ToArray();
        var others = _features.Select(feature => feature.Name).Except(names).ToArray();
        if (missing.Length > 0 || others.Length > 0 || names.Count != _features.Length)
        {
            throw new DataFormatException(_table.Name,
                $"its features are not those of {nameof(CsvOptions.Training)}, which has {names.Count} with names, while the file has {_features.Length}. " +
                $"Missing are {CsvNames.List(missing)}; more than there are {CsvNames.List(others)}. Read both files with the same {nameof(CsvOptions.Without)} and {nameof(CsvOptions.OneHot)}.");
        }

        return names.SequenceEqual(Names) ? _features : [.. names.Select(name => Array.Find(_features, feature => feature.Name == name)!)];
    }

    /// <summary>Puts a feature's mean where it is missing.</summary>
    private void Complete(float[] values, int feature)
    {
        var mean = _training is null ? Mean(values, feature, Count) : Mean(_training.Features, feature, Count);
        if (float.IsNaN(mean))
        {
            throw new DataFormatException(_table.Name,
                $"{_table.Layout.Header.Describe(_features[feature].Column)} has no value in any row, so there is no mean: leave it out by {nameof(CsvOptions.Without)} = [\"{_table.Layout.Header[_features[feature].Column]}\"].");
        }

        for (var at = feature; at < values.Length; at += Count)
        {
            values[at] = float.IsNaN(values[at]) ? mean : values[at];
        }
    }

    /// <summary>The mean of what is known; NaN where nothing is.</summary>
    private static float Mean(ReadOnlySpan<float> values, int feature, int features)
    {
        var (sum, known) = (0.0, 0);
        for (var at = feature; at < values.Length; at += features)
        {
            if (!float.IsNaN(values[at]))
            {
                sum += values[at];
                known++;
            }
        }

        return (float)(sum / known);
    }
}
