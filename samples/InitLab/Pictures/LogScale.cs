using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace NetGen.Samples.Pictures;

/// <summary>A logarithmic axis: values are plotted by their decimal logarithm, 0 and what is below the floor on the floor.</summary>
internal static class LogScale
{
    private const int FloorPower = -12;
    private const int CeilingPower = 16;

    public static double Position(double value) => double.IsNaN(value) ? CeilingPower : Math.Clamp(Math.Log10(value), FloorPower, CeilingPower);

    /// <summary>Labels at powers of ten, as many as fit.</summary>
    public static void Apply(IAxis axis, double lowest, double highest)
    {
        var (from, to) = ((int)Math.Floor(lowest), (int)Math.Ceiling(highest));
        var step = Math.Max(1, (to - from + 5) / 6);
        var powers = Enumerable.Range(from, to - from + 1).Where(power => power % step == 0 || power == FloorPower).ToArray();
        axis.TickGenerator = new NumericManual([.. powers.Select(power => (double)power)], [.. powers.Select(Label)]);
    }

    private static string Label(int power) => power == FloorPower ? "≤1e-12" : power is >= -2 and <= 3
        ? Math.Pow(10, power).ToString("0.##", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"1e{power}");
}
