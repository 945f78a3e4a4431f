using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Rows of features with what is to be learned from them: either a class index per row (<see cref="Labels"/>) or
/// values (<see cref="Targets"/>). It has at least one row, and every number in it is finite.
/// </summary>
public sealed class Dataset
{
    private readonly ReadOnlyMemory<float> _features;
    private readonly ReadOnlyMemory<int> _labels;
    private readonly ReadOnlyMemory<float> _targets;

    private Dataset(int rows, int inputs, int outputs, int classes, ReadOnlyMemory<float> features, ReadOnlyMemory<int> labels, ReadOnlyMemory<float> targets)
    {
        (Rows, Inputs, Outputs, Classes) = (rows, inputs, outputs, classes);
        (_features, _labels, _targets) = (features, labels, targets);
    }

    /// <summary>Rows with a class each. The arrays are not copied: leave them unchanged.</summary>
    /// <param name="features">[rows, inputs], row-major.</param>
    /// <param name="inputs">Features per row.</param>
    /// <param name="labels">[rows], class indices from 0.</param>
    /// <param name="classes">The number of classes; the largest label + 1 when null.</param>
    /// <exception cref="ArgumentException">Lengths do not fit together, there is no row, a feature is NaN or infinite, or a label is out of range.</exception>
#pragma warning disable RS0027 // The longer overload has an out parameter, which no call leaves out.
    public static Dataset FromLabels(float[] features, int inputs, int[] labels, int? classes = null)
#pragma warning restore RS0027
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        var rows = DatasetChecks.CountRows(features, inputs);
        DatasetChecks.RequireFinite(features, inputs, "feature", nameof(features));
        if (labels.Length != rows)
        {
            throw new ArgumentException($"There are {rows} rows of features but {labels.Length} labels: give one label per row.", nameof(labels));
        }

        var count = DatasetChecks.CountClasses(labels, classes);
        return new(rows, inputs, count, count, features, labels, default);
    }

    /// <summary>Rows with a label each, of any kind: numbers that do not start at 0 or have gaps, texts, an enum.</summary>
    /// <param name="features">[rows, inputs], row-major; not copied: leave them unchanged.</param>
    /// <param name="inputs">Features per row.</param>
    /// <param name="labels">[rows].</param>
    /// <param name="map">Their classes in ascending order; by it map other rows with <see cref="LabelMap{TLabel}.IndicesOf"/>, and name what <c>Classify</c> gives. Texts are the <see cref="ClassNames"/>, too.</param>
    /// <exception cref="ArgumentException">Lengths do not fit together, there is no row, or a feature is NaN or infinite.</exception>
    public static Dataset FromLabels<TLabel>(float[] features, int inputs, TLabel[] labels, out LabelMap<TLabel> map) where TLabel : notnull
    {
        ArgumentNullException.ThrowIfNull(labels);
        map = LabelMap.Of<TLabel>(labels);
        var data = FromLabels(features, inputs, map.IndicesOf(labels), map.Count);
        return map.Labels is IReadOnlyList<string> names ? data.WithClassNames(names) : data;
    }

    /// <summary>Rows with values as targets. The arrays are not copied: leave them unchanged.</summary>
    /// <param name="features">[rows, inputs], row-major.</param>
    /// <param name="inputs">Features per row.</param>
    /// <param name="targets">[rows, outputs], row-major.</param>
    /// <param name="outputs">Targets per row.</param>
    /// <exception cref="ArgumentException">Lengths do not fit together, there is no row, or a value is NaN or infinite.</exception>
    public static Dataset FromTargets(float[] features, int inputs, float[] targets, int outputs)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        var rows = DatasetChecks.CountRows(features, inputs);
        DatasetChecks.RequireFinite(features, inputs, "feature", nameof(features));
        if (targets.Length != (long)rows * outputs)
        {
            throw new ArgumentException(
                $"{rows} rows of {outputs} targets are {(long)rows * outputs} values, but there are {targets.Length}.", nameof(targets));
        }

        DatasetChecks.RequireFinite(targets, outputs, "target", nameof(targets));
        return new(rows, inputs, outputs, 0, features, default, targets);
    }

    /// <summary>Number of rows, at least 1.</summary>
    public int Rows { get; }

    /// <summary>Features per row.</summary>
    public int Inputs { get; }

    /// <summary>Targets per row; with labels, the number of classes.</summary>
    public int Outputs { get; }

    /// <summary>Number of classes; 0 when there are targets instead.</summary>
    public int Classes { get; }

    /// <summary>Whether each row has a class, not values.</summary>
    public bool HasLabels => Classes > 0;

    /// <summary>The features' names, in the order of the columns; empty where they have none.</summary>
    public IReadOnlyList<string> FeatureNames { get; private init; } = [];

    /// <summary>The classes' names, by class, so that <c>ClassNames[net.Classify(row)]</c> is the answer's name; empty where they have none.</summary>
    public IReadOnlyList<string> ClassNames { get; private init; } = [];

    /// <summary>[rows, inputs], row-major.</summary>
    public ReadOnlySpan<float> Features => _features.Span;

    /// <summary>[rows] class indices; empty when there are targets instead.</summary>
    public ReadOnlySpan<int> Labels => _labels.Span;

    /// <summary>[rows, outputs], row-major; empty when there are labels instead.</summary>
    public ReadOnlySpan<float> Targets => _targets.Span;

    /// <summary>The features of one row.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return Features.Slice(row * Inputs, Inputs);
    }

    /// <summary>The rows from <paramref name="start"/> on, without copying.</summary>
    /// <param name="start">The first row, counted from 0.</param>
    /// <param name="count">Number of rows, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not all there.</exception>
    public Dataset Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Rows - start);
        return WithRows(count, _features.Slice(start * Inputs, count * Inputs),
            HasLabels ? _labels.Slice(start, count) : default,
            HasLabels ? default : _targets.Slice(start * Outputs, count * Outputs));
    }

    /// <summary>The same rows with names for their features.</summary>
    /// <param name="names">One per column.</param>
    /// <exception cref="ArgumentException">There are more names than columns, or fewer.</exception>
    public Dataset WithFeatureNames(IReadOnlyList<string> names)
    {
        DatasetChecks.RequireNames(names, Inputs, "columns of features");
        return new(Rows, Inputs, Outputs, Classes, _features, _labels, _targets) { FeatureNames = [.. names], ClassNames = ClassNames };
    }

    /// <summary>The same rows with names for their classes.</summary>
    /// <param name="names">One per class.</param>
    /// <exception cref="ArgumentException">There are more names than classes or fewer, or two are the same.</exception>
    /// <exception cref="InvalidOperationException">There are targets instead of labels.</exception>
    public Dataset WithClassNames(IReadOnlyList<string> names)
    {
        if (!HasLabels)
        {
            throw new InvalidOperationException("This data set has targets, not labels: there is no class to name.");
        }

        DatasetChecks.RequireNames(names, Classes, "classes");
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new ArgumentException($"{same.Count()} classes have the name '{same.Key}': give each its own.", nameof(names));
        }

        return new(Rows, Inputs, Outputs, Classes, _features, _labels, _targets) { FeatureNames = FeatureNames, ClassNames = [.. names] };
    }

    /// <summary>The same rows with their labels numbered anew: labels that start at 1 or have gaps become 0, 1, 2 and so on.</summary>
    /// <param name="map">The labels and their new numbers, such as <c>LabelMap.Of(train.Labels)</c>.</param>
    /// <exception cref="ArgumentException">A label is none of those in the map.</exception>
    /// <exception cref="InvalidOperationException">There are targets instead of labels.</exception>
    public Dataset MapLabels(LabelMap<int> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return HasLabels
            ? new(Rows, Inputs, map.Count, map.Count, _features, map.IndicesOf(Labels), default)
            {
                FeatureNames = FeatureNames,
                ClassNames = ClassNames.Count == 0 || map.Labels.Any(label => (uint)label >= (uint)Classes) ? [] : [.. map.Labels.Select(label => ClassNames[label])],
            }
            : throw new InvalidOperationException("This data set has targets, not labels: there is nothing to map.");
    }

    /// <summary>The first rows, without copying.</summary>
    /// <param name="count">Number of rows, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer rows, or none is asked for.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>
    /// Two data sets with all rows between them, drawn at random (not stratified by class): the same seed gives the same
    /// split on every machine. Each gets at least one row.
    /// </summary>
    /// <param name="share">The first one's share of the rows, in (0, 1).</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">There is only one row.</exception>
    [CLSCompliant(false)]
    public (Dataset First, Dataset Second) Split(double share, ulong seed)
    {
        if (share is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share must be greater than 0 and less than 1.");
        }

        if (Rows == 1)
        {
            throw new InvalidOperationException("A data set with one row cannot be split.");
        }

        var order = new RowOrder(Rows, seed);
        order.Shuffle();
        var first = Math.Clamp((int)Math.Round(Rows * share), 1, Rows - 1);
        return (Gather(order.Rows[..first]), Gather(order.Rows[first..]));
    }

    /// <summary>The hash of all features, labels and targets.</summary>
    internal string FingerprintText
    {
        get
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(MemoryMarshal.AsBytes(Features));
            fingerprint.Add(MemoryMarshal.AsBytes(Labels));
            fingerprint.Add(MemoryMarshal.AsBytes(Targets));
            return fingerprint.Text;
        }
    }

    /// <summary>How many rows of what there are.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Counted(Rows, "row")} of {Counted(Inputs, "feature")} with {(HasLabels ? Counted(Classes, "class") : Counted(Outputs, "target"))}");

    /// <summary>The same labels or targets with other features of the same shape, known to be finite.</summary>
    internal Dataset WithFeatures(float[] features) => WithRows(Rows, features, _labels, _targets);

    /// <summary>The same features with other targets of the same shape, known to be finite.</summary>
    internal Dataset WithTargets(float[] targets) => WithRows(Rows, _features, default, targets);

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : noun.EndsWith('s') ? "es" : "s")}");

    /// <summary>Other rows of the same columns and classes.</summary>
    private Dataset WithRows(int rows, ReadOnlyMemory<float> features, ReadOnlyMemory<int> labels, ReadOnlyMemory<float> targets) =>
        new(rows, Inputs, Outputs, Classes, features, labels, targets) { FeatureNames = FeatureNames, ClassNames = ClassNames };

    private Dataset Gather(ReadOnlySpan<int> rows)
    {
        var features = new float[rows.Length * Inputs];
        var labels = new int[HasLabels ? rows.Length : 0];
        var targets = new float[HasLabels ? 0 : rows.Length * Outputs];
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(features.AsSpan(i * Inputs));
            if (HasLabels)
            {
                labels[i] = Labels[rows[i]];
            }
            else
            {
                Targets.Slice(rows[i] * Outputs, Outputs).CopyTo(targets.AsSpan(i * Outputs));
            }
        }

        return WithRows(rows.Length, features, labels, targets);
    }
}
