using System.Globalization;

namespace NetGen.Tool;

/// <summary>A tensor in a line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="ByteCount">Their bytes.</param>
/// <param name="Statistics">Statistics of floats; null for other types.</param>
internal sealed record TensorSummary(string Name, string Type, IReadOnlyList<long> Shape, long Count, long ByteCount, Statistics? Statistics)
{
    /// <summary>The cells of its line.</summary>
    public string[] Cells =>
    [
        Name, Type, ShapeText.Format(Shape), .. Statistics is { } known
            ? new[] { Number(known.Least), Number(known.Greatest), Number(known.Mean), Number(known.Deviation), known.NonFinite.ToString(CultureInfo.InvariantCulture) }
            : ["-", "-", "-", "-", "-"],
    ];

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("G4", CultureInfo.InvariantCulture);
}
