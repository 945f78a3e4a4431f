using System.Globalization;
using NetGen.Activations;

namespace NetGen;

/// <summary>
/// Sizes and activations as one line, such as "64 -> 32 LeakyReLU(0.2) -> 10 Softmax". Shapes alone do not tell a ReLU network's
/// weights from a tanh network's.
/// </summary>
internal static class ArchitectureText
{
    /// <summary>The line for a network.</summary>
    /// <param name="inputs">Inputs per row.</param>
    /// <param name="layers">Outputs, activation and slope of each layer, and what it reads by <see cref="Reads"/>.</param>
    public static string Format(int inputs, IEnumerable<(int Outputs, Act Activation, float Slope, string Reads)> layers) =>
        FormattableString.Invariant($"{inputs}") + string.Concat(layers.Select(layer =>
            FormattableString.Invariant($" -> {layer.Outputs} {layer.Activation}") + (HasSlope(layer.Activation) ? $"({FormatSlope(layer.Slope)})" : "") + layer.Reads));

    /// <summary>What a layer reads: nothing where that is the layer above alone.</summary>
    public static string Reads(IReadOnlyList<string> sources) => sources.Count == 0 ? "" : $" of {string.Join(" and ", sources)}";

    /// <summary>Whether an activation has a slope, or alpha.</summary>
    public static bool HasSlope(Act activation) => ActivationTable.Of(activation).DefaultSlope is not null;

    /// <summary>A slope as text that gives the same 32 bits again.</summary>
    public static string FormatSlope(float slope) => slope.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether a file's line is that of a declaration. Lines of older files state no slopes.</summary>
    public static bool Fits(string saved, string declared)
    {
        var (of, wanted) = (saved.Split('>'), declared.Split('>'));
        return of.Length == wanted.Length && of.Zip(wanted, LayerFits).All(fits => fits);
    }

    /// <summary>Whether a file's line has a declaration's activations, whatever the sizes; true where it has another number of layers.</summary>
    public static bool HaveActivationsOf(string saved, string declared)
    {
        var (of, wanted) = (saved.Split('>'), declared.Split('>'));
        return of.Length != wanted.Length || of.Zip(wanted, (layer, other) => LayerFits(WithoutSize(layer), WithoutSize(other))).Skip(1).All(fits => fits);
    }

    /// <summary>What follows a layer's size.</summary>
    private static string WithoutSize(string layer) => layer.TrimStart().IndexOf(' ') is >= 0 and var end ? layer.TrimStart()[end..].Trim('-', ' ') : layer;

    private static bool LayerFits(string saved, string declared)
    {
        var ((layer, slope), (wantedLayer, wantedSlope)) = (TakeApart(saved), TakeApart(declared));
        return layer == wantedLayer && (slope is null || slope == wantedSlope);
    }

    /// <summary>The slope as a number: one system's shortest text for it may be longer than another's.</summary>
    private static (string Layer, float? Slope) TakeApart(string text)
    {
        var (open, close) = (text.IndexOf('('), text.IndexOf(')'));
        return open < 0 || close < open ? (text, null)
            : (text.Remove(open, close + 1 - open), float.TryParse(text[(open + 1)..close], NumberStyles.Float, CultureInfo.InvariantCulture, out var slope) ? slope : float.NaN);
    }
}
