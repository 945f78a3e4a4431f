using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1004: a hidden layer without an activation, which the next layer absorbs.</summary>
internal sealed class StackedLinearRule : LayerRule
{
    public override string Id => "NG1004";

    public override string Title => "An activation stands between two layers";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (Breaks(layer) && layer.Next is { } next)
        {
            var rank = Math.Min(layer.Model.Inputs, Math.Min(layer.Model.Outputs, next.Outputs));
            var cure = Cure(layer.Initializer.Kind);
            yield return OnLayer(
                layer.End,
                layer.End == layer.Index ? layer.Written("Act") : layer.ActivationArgument,
                Text.Invariant($"Without an activation between them, this layer and the next are together one {layer.Model.Inputs}x{next.Outputs} matrix of rank at most {rank}. Add an activation, such as Act = {cure}."),
                Remedy.Of($"Use Act = {cure}", layer.WithActivation(cure)));
        }
    }

    /// <summary>Whether the next layer absorbs this one. A sum or an activation does not.</summary>
    public static bool Breaks(PlacedLayer layer) =>
        layer is { Activation: Act.Linear, Next: WeightedLayerModel next } && next.Inputs == layer.Model.Outputs && !IsBottleneck(layer.Model, next);

    /// <summary>A narrower layer in between limits the rank on purpose: a factorized matrix, or the code of an autoencoder.</summary>
    private static bool IsBottleneck(LayerModel layer, LayerModel next) => layer.Outputs < Math.Min(layer.Inputs, next.Outputs);

    /// <summary>The activation that the weights suit.</summary>
    private static Act Cure(Init init) => init is Init.Xavier or Init.XavierUniform or Init.LeCun or Init.LeCunUniform ? Act.Tanh : Act.ReLU;
}
