using System.Globalization;
using NetGen.Samples.Trials;

namespace NetGen.Samples.Pictures;

/// <summary>The axis of a network's histograms: the range of a bounded activation; for ReLU, decades, since its values have no range.</summary>
/// <param name="From">The left end.</param>
/// <param name="To">The right end.</param>
/// <param name="ShowsZeros">Whether zeros are counted apart: they have no logarithm.</param>
/// <param name="Ticks">Positions and labels.</param>
internal sealed record HistogramScale(double From, double To, bool ShowsZeros, IReadOnlyList<(double Position, string Label)> Ticks)
{
    public double Width => To - From;

    public static HistogramScale For(Trial trial) => trial.Activation switch
    {
        Act.Tanh => new(-1, 1, false, [(-1, "-1"), (0, "0"), (1, "1")]),
        Act.Sigmoid => new(0, 1, false, [(0, "0"), (0.5, "0.5"), (1, "1")]),
        _ => Decades(trial.Activations.Take(trial.Depth).SelectMany(layer => layer).Where(value => value > 0 && float.IsFinite(value)).Order().ToArray()),
    };

    /// <summary>Where a value stands; null for one that is counted as zero.</summary>
    public double? Position(float value) => !ShowsZeros ? value : value > 0 ? Math.Log10(value) : null;

    /// <summary>From the thousandth to the largest of the sorted positive values, at least three decades.</summary>
    private static HistogramScale Decades(float[] positive)
    {
        if (positive.Length == 0)
        {
            // The blank label keeps the panel as high as the others.
            return new(-1, 1, true, [(-1, " ")]);
        }

        var to = Math.Ceiling(Math.Log10(positive[^1]));
        var from = Math.Min(to - 3, Math.Floor(Math.Log10(positive[positive.Length / 1000])));
        var step = Math.Max(1, (int)Math.Ceiling((to - from) / 3));
        var powers = Enumerable.Range((int)from, (int)(to - from) + 1).Where(power => power % step == 0);
        return new(from, to, true, [.. powers.Select(power => ((double)power, Label(power)))]);
    }

    private static string Label(int power) => power is >= -2 and <= 3
        ? Math.Pow(10, power).ToString("0.##", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"1e{power}");
}
