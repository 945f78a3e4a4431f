using Microsoft.CodeAnalysis;
using NetGen.Weights;

namespace NetGen.Rules;

/// <summary>NG1502: weights of another network.</summary>
internal sealed class UnfitWeightsRule : DeclarationRule
{
    public override string Id => "NG1502";

    public override string Title => "The weights fit the declaration in names, shapes, types and activations";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool FailsEveryBuild => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Network.Weights?.File is { } file && context.Weights.Find(file) is { Problem.Length: 0 } facts
            && WeightComparison.Differences(context.Network, facts) is { Count: > 0 } differences)
        {
            yield return OnNetwork("Weights", $"'{file}' does not fit the declaration: {string.Join("; ", differences)}.");
        }
    }
}
