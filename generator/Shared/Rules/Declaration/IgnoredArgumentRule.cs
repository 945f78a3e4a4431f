using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1006: an argument that this initializer, activation or layer ignores.</summary>
internal sealed class IgnoredArgumentRule : LayerRule
{
    public override string Id => "NG1006";

    public override string Title => "Every argument has an effect";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        foreach (var argument in layer.Model.GivenArguments.Distinct())
        {
            if (Ignorer(layer, argument) is { } ignorer)
            {
                yield return On(layer, argument, $"{argument} has no effect: {ignorer}. Remove it.", Remedy.Of($"Remove {argument}", ArgumentEdit.Remove(layer.Index, argument)));
            }
        }
    }

    /// <summary>What makes an argument useless; null if it has an effect.</summary>
    private static string? Ignorer(PlacedLayer layer, string argument) => argument switch
    {
        "Slope" when layer.Activation is not (Act.LeakyReLU or Act.ELU) => $"{layer.Activation} has no slope",
        "BiasValue" when !layer.Model.HasBias => "the layer has no bias",
        _ when InitializerModel.Takes(layer.Initializer.Kind, argument) => null,
        _ when layer.Model.IsAutoInitialized => $"Init is Auto, which chooses {layer.Initializer.Kind} here",
        _ => $"{layer.Initializer.Kind} weights do not depend on it",
    };
}
