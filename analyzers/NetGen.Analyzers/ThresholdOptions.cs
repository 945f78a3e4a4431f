using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>Thresholds as an .editorconfig sets them. What is no number leaves the default.</summary>
internal static class ThresholdOptions
{
    public static double Value(AnalyzerConfigOptions options, Threshold threshold) =>
        options.TryGetValue(threshold.Key, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value)
            ? value
            : threshold.Default;
}
