using Microsoft.CodeAnalysis;
using NetGen.Weights;

namespace NetGen.Rules;

/// <summary>NG1502: weights of another network, or without the self-test that loading is to run.</summary>
internal sealed class UnfitWeightsRule : DeclarationRule
{
    public override string Id => "NG1502";

    public override string Title => "The weights fit the declaration, and hold the self-test that it asks for";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool FailsEveryBuild => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Network.Weights is not { File: var file } weights || context.Weights.Find(file) is not { Problem.Length: 0 } facts)
        {
            yield break;
        }

        var differences = WeightComparison.Differences(context.Network, facts);
        if (differences.Count > 0)
        {
            yield return OnNetwork("Weights", $"'{file}' does not fit the declaration: {string.Join("; ", differences)}.");
        }

        // The test of another network follows from that.
        if (weights.VerifyOnLoad && (differences.Count == 0 || facts.SelfTest is null) && SelfTestComparison.Problem(context.Network, file, facts.SelfTest) is { } problem)
        {
            yield return OnNetwork("VerifyOnLoad", $"{problem} Save it with one, net.Save(path, new() {{ SelfTestInput = data.Row(0).ToArray() }}), or leave VerifyOnLoad away.");
        }
    }
}
