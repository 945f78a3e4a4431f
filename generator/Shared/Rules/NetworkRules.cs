using Microsoft.CodeAnalysis.CSharp;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>All rules about declarations, in the order of their ids.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<DeclarationRule> All { get; } =
    [
        new ShapeMismatchRule(),
        new InvalidSizeRule(),
        new InvalidArgumentRule(),
        new StackedLinearRule(),
        new UnsuitableTypeRule(),
        new IgnoredArgumentRule(),
        new SpreadLayersRule(),
        new MemberCollisionRule(),
        new LayerListRule(),
        new LanguageVersionRule(),
        new MissingInputRule(),
        new OversizedWindowRule(),
        new UnevenGroupsRule(),
        new UnknownLayerRule(),
        new SumShapeRule(),
        new MissingImageRule(),
        new UnreadBorderRule(),
        new UnequalPaddingRule(),
        new UnreadLayerRule(),
        new ImageSoftmaxRule(),
        new BypassedConstructorRule(),
        new ZeroWeightsRule(),
        new ConstantWeightsRule(),
        new ConstantHeadRule(),
        new ExpandingIdentityRule(),
        new StarvedRectifierRule(),
        new HighGainRule(),
        new SelfNormalizingRule(),
        new ShiftedWeightsRule(),
        new ExpandingOrthogonalRule(),
        new TruncatedStdRule(),
        new ConstantBiasRule(),
        new VanishingActivationsRule(),
        new ExplodingActivationsRule(),
        new VanishingGradientRule(),
        new ExplodingGradientRule(),
        new SaturationRule(),
        new SigmoidStackRule(),
        new BornDeadRule(),
        new FiniteWidthRule(),
        new UnstableDepthRule(),
        new BlindKernelRule(),
        new DoubleSoftmaxRule(),
        new LogitLossRule(),
        new SingleSoftmaxRule(),
        new OneSidedHeadRule(),
        new MismatchedLossRule(),
        new FirstLossRule(),
        new HiddenSoftmaxRule(),
        new BoundedHeadRule(),
        new InputScaleRule(),
        new HighDropoutRule(),
        new DropoutOnHeadRule(),
        new MissingWeightsRule(),
        new UnfitWeightsRule(),
        new NonFiniteWeightsRule(),
    ];

    /// <summary>Every violation, in the order of the rules; where numbers or their order are unsound, only what says so.</summary>
    public static IReadOnlyList<Violation> Check(RuleContext context) => Check(context, All);

    /// <summary>The violations that fail every build, also where analyzers are skipped.</summary>
    public static IReadOnlyList<Violation> CheckForEveryBuild(RuleContext context) => Check(context, All.Where(rule => rule.FailsEveryBuild));

    private static IReadOnlyList<Violation> Check(RuleContext context, IEnumerable<DeclarationRule> rules)
    {
        var areWeightsGiven = context.Network.Weights is not null;
        var groups = rules.Where(rule => rule.HoldsForGivenWeights || !areWeightsGiven).ToLookup(rule => rule.PreventsEmission);
        var obstacles = groups[true].Select(rule => (Rule: rule, Violations: rule.Check(context).ToList())).ToList();
        var found = obstacles.SelectMany(pair => pair.Violations);
        var all = obstacles.Any(pair => pair.Rule.StopsAnalysis && pair.Violations.Count > 0) ? found : found.Concat(groups[false].SelectMany(rule => rule.Check(context)));
        return [.. areWeightsGiven ? all.Select(WithoutOtherOutputs) : all];
    }

    /// <summary>Weights that a file gives would answer otherwise, without a word, under a remedy that changes what is computed from them.</summary>
    private static Violation WithoutOtherOutputs(Violation violation) =>
        violation with { Remedies = violation.Remedies.Where(remedy => !remedy.ChangesOutputs).ToEquatableArray() };

    /// <summary>Why a network cannot be emitted as some C#; null if it can.</summary>
    public static Violation? EmissionObstacle(NetworkModel network, LanguageVersion language)
    {
        var context = RuleContext.WithDefaults(network, language);
        return All.Where(rule => rule.PreventsEmission).SelectMany(rule => rule.Check(context)).FirstOrDefault();
    }
}
