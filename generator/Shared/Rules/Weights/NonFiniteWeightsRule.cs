using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1503: weights of a training that diverged.</summary>
internal sealed class NonFiniteWeightsRule : DeclarationRule
{
    public override string Id => "NG1503";

    public override string Title => "The weights are finite";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool FailsEveryBuild => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Network.Weights?.File is not { } file || context.Weights.Find(file) is not { } facts)
        {
            yield break;
        }

        var wrong = facts.Tensors.Where(tensor => tensor.NonFinite.Length > 0).Select(tensor => $"'{tensor.Name}' holds {tensor.NonFinite}").ToList();
        if (wrong.Count > 0)
        {
            yield return OnNetwork("Weights", $"Weights in '{file}' are not finite: {string.Join("; ", wrong)}. Save weights from before the training diverged.");
        }
    }
}
