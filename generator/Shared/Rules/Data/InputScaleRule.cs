using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1401: declared inputs whose second moment is far from 1.</summary>
internal sealed class InputScaleRule : DeclarationRule
{
    private static readonly Threshold Lowest = new("netgen_lowest_input_second_moment", 0.1);

    private static readonly Threshold Highest = new("netgen_highest_input_second_moment", 10);

    public override string Id => "NG1401";

    public override string Title => "Inputs have a second moment near 1";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override IReadOnlyList<Threshold> Thresholds => [Lowest, Highest];

    public override bool HoldsForGivenWeights => false;

    /// <summary>Whether the inputs are so far from what weights are made for that they would hide how the weights are.</summary>
    public static bool Breaks(RuleContext context)
    {
        var moment = SecondMoment(context.Network);
        return moment < context.Value(Lowest) || moment > context.Value(Highest);
    }

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (Breaks(context))
        {
            var network = context.Network;
            yield return OnNetwork(
                Math.Abs(network.InputMean) > network.InputStd ? "InputMean" : "InputStd",
                $"Inputs of mean {Text.Number(network.InputMean)} and standard deviation {Text.Number(network.InputStd)} have a second moment E[x²] of {Text.Significant(SecondMoment(network))}, but initial weights are made for 1.{InputConsequence.Of(context)} " +
                "Standardize the data, as Standardizer.Fit(data).Apply(data) does, and declare mean 0 and standard deviation 1.");
        }
    }

    private static double SecondMoment(NetworkModel network) => network.InputMean * network.InputMean + network.InputStd * network.InputStd;
}
