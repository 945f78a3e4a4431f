using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1108: random weights whose mean is not zero.</summary>
internal sealed class ShiftedWeightsRule : InitializationRule
{
    public override string Id => "NG1108";

    public override string Title => "Weights have mean zero";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        var mean = Mean(layer.Initializer);
        if (layer.Model.ConstantWeight is null && mean != 0)
        {
            yield return On(
                layer,
                Argument(layer),
                Text.Invariant($"These weights have mean {Text.Number(mean)}, so inputs of mean m shift every {layer.Model.UnitName} alike, by {layer.Model.FanIn}·{Text.Number(mean)}·m. Use weights symmetric about 0."),
                Symmetric(layer));
        }
    }

    /// <summary>Bounds that round to the same float are symmetric: 0.1 * 3 is not 0.3 in double precision.</summary>
    private static double Mean(InitializerModel initializer) => initializer.Kind switch
    {
        Init.Normal or Init.TruncatedNormal => initializer.Mean,
        Init.Uniform when (float)initializer.Low != -(float)initializer.High => (initializer.Low + initializer.High) / 2,
        _ => 0,
    };

    private static string Argument(PlacedLayer layer) =>
        layer.Initializer.Kind != Init.Uniform ? "Mean" : layer.Gives("Low") ? "Low" : "High";

    private static Remedy Symmetric(PlacedLayer layer)
    {
        if (layer.Initializer.Kind != Init.Uniform)
        {
            return Remedy.Of("Remove Mean", ArgumentEdit.Remove(layer.Index, "Mean"));
        }

        var high = ArgumentEdit.Set(layer.Index, "High", (layer.Initializer.High - layer.Initializer.Low) / 2);
        var low = high with { Argument = "Low", Value = "-" + high.Value };
        return Remedy.Of($"Use Low = {low.Value}, High = {high.Value}", low, high);
    }
}
