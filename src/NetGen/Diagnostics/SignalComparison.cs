using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>A prediction beside a measurement.</summary>
/// <param name="Predicted">From the declaration, for data of the measured mean and standard deviation.</param>
/// <param name="Measured">From the network's present weights.</param>
[DebuggerDisplay("{Summary,nq}")]
public sealed record SignalComparison(SignalPrediction Predicted, SignalMeasurement Measured)
{
    private const double FloatRounding = 1e-5;

    /// <summary>
    /// Whether the mean square of a layer's activations lies within four standard deviations of finite width of the predicted one: what a
    /// freshly initialized network does nearly always, and a trained one need not.
    /// </summary>
    /// <param name="layer">The layer, counted from 0.</param>
    public bool IsAsPredicted(int layer) =>
        Math.Abs(Measured.Layers[layer].SecondMoment - Predicted.Layers[layer].SecondMoment)
        <= (4 * Math.Sqrt(Predicted.Layers[layer].Spread) + FloatRounding) * Predicted.Layers[layer].SecondMoment;

    /// <summary>A table with a line per layer, predicted and measured side by side.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"",-12}{"output std",22}{"saturated",22}{"inactive",22}{"gradient std",22}\n");
        text.Append(CultureInfo.InvariantCulture, $"{"layer",-12}");
        for (var i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{"predicted",11}{"measured",11}");
        }

        foreach (var (predicted, measured) in Predicted.Layers.Zip(Measured.Layers))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Shorten(predicted.Name),-12}{predicted.Std,11:G3}{measured.Std,11:G3}");
            text.Append(CultureInfo.InvariantCulture, $"{predicted.SaturatedShare,11:P1}{measured.SaturatedShare,11:P1}");
            text.Append(CultureInfo.InvariantCulture, $"{predicted.InactiveShare,11:P1}{measured.InactiveShare,11:P1}");
            text.Append(CultureInfo.InvariantCulture, $"{predicted.GradientStd,11:G3}{measured.GradientStd,11:G3}");
        }

        return text.Append('\n').Append(Summary).ToString();
    }

    /// <summary>The losses on one line.</summary>
    private string Summary => FormattableString.Invariant($"loss {Predicted.Loss:G4} predicted, {Measured.Loss:G4} measured, {Predicted.ChanceLoss:G4} by chance");

    private static string Shorten(string name) => name.Length < 12 ? name : name[..10] + "…";
}
