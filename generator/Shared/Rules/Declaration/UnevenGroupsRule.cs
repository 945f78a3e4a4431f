using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1014: groups cannot be of one size.</summary>
internal sealed class UnevenGroupsRule : DeclarationRule
{
    public override string Id => "NG1014";

    public override string Title => "Groups divide the channels";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i] is WeightedLayerModel { IsMalformed: false, DeclaredInputs: > 0 and var inputs, Units: > 0 and var outputs, WeightShape.Groups: > 1 and var groups } layer &&
                layer.GivenArguments.Contains("Groups") && Undivided(groups, inputs, outputs) is { } undivided)
            {
                yield return OnLayer(i, "Groups", Text.Invariant($"Each of the groups has as many channels as the others, but {groups} groups do not divide {undivided}. Use a number that divides both, such as {Largest(groups, inputs, outputs)}."));
            }
        }
    }

    private static string? Undivided(int groups, int inputs, int outputs) => (inputs % groups, outputs % groups) switch
    {
        (0, 0) => null,
        (_, 0) => Text.Invariant($"the {inputs} inputs"),
        (0, _) => Text.Invariant($"the {outputs} outputs"),
        _ => Text.Invariant($"the {inputs} inputs, nor the {outputs} outputs"),
    };

    private static int Largest(int most, int inputs, int outputs)
    {
        var (common, rest) = (inputs, outputs);
        while (rest != 0)
        {
            (common, rest) = (rest, common % rest);
        }

        var groups = Math.Min(most, common);
        while (common % groups != 0)
        {
            groups--;
        }

        return groups;
    }
}
