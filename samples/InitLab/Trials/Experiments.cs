using NetGen.Samples.Networks;

namespace NetGen.Samples.Trials;

/// <summary>Three activations under eight initializers.</summary>
internal static class Experiments
{
    private static readonly Func<LabData, RuleMessages, Trial>[] All =
    [
        .. Of<TanhZeros, TanhConstant, TanhSmall, TanhNormal, TanhUniform, TanhXavier, TanhHe, TanhOrthogonal>(),
        .. Of<SigmoidZeros, SigmoidConstant, SigmoidSmall, SigmoidNormal, SigmoidUniform, SigmoidXavier, SigmoidHe, SigmoidOrthogonal>(),
        .. Of<ReLUZeros, ReLUConstant, ReLUSmall, ReLUNormal, ReLUUniform, ReLUXavier, ReLUHe, ReLUOrthogonal>(),
    ];

    public static int Count => All.Length;

    public static IReadOnlyList<Trial> Run(LabData data, RuleMessages rules) => [.. All.Select(run => run(data, rules))];

    private static IEnumerable<Func<LabData, RuleMessages, Trial>> Of<TZeros, TConstant, TSmall, TNormal, TUniform, TXavier, THe, TOrthogonal>()
        where TZeros : class, INetwork<TZeros>
        where TConstant : class, INetwork<TConstant>
        where TSmall : class, INetwork<TSmall>
        where TNormal : class, INetwork<TNormal>
        where TUniform : class, INetwork<TUniform>
        where TXavier : class, INetwork<TXavier>
        where THe : class, INetwork<THe>
        where TOrthogonal : class, INetwork<TOrthogonal> =>
    [
        (data, rules) => Trial.Run<TZeros>("zeros", data, rules),
        (data, rules) => Trial.Run<TConstant>("constant 0.05", data, rules),
        (data, rules) => Trial.Run<TSmall>("normal, std 0.01", data, rules),
        (data, rules) => Trial.Run<TNormal>("standard normal", data, rules),
        (data, rules) => Trial.Run<TUniform>("uniform 0 to 1", data, rules),
        (data, rules) => Trial.Run<TXavier>("Xavier", data, rules),
        (data, rules) => Trial.Run<THe>("He", data, rules),
        (data, rules) => Trial.Run<TOrthogonal>("Orthogonal", data, rules),
    ];
}
