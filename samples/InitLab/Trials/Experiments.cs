using NetGen.Samples.Networks;

namespace NetGen.Samples.Trials;

/// <summary>Three activations under eight initializers, and convolutions under four.</summary>
internal static class Experiments
{
    private static readonly Func<LabData, RuleMessages, Trial>[] All =
    [
        .. Of<TanhZeros, TanhConstant, TanhSmall, TanhNormal, TanhUniform, TanhXavier, TanhHe, TanhOrthogonal>("Tanh"),
        .. Of<SigmoidZeros, SigmoidConstant, SigmoidSmall, SigmoidNormal, SigmoidUniform, SigmoidXavier, SigmoidHe, SigmoidOrthogonal>("Sigmoid"),
        .. Of<ReLUZeros, ReLUConstant, ReLUSmall, ReLUNormal, ReLUUniform, ReLUXavier, ReLUHe, ReLUOrthogonal>("ReLU"),
        .. OfConvolutions<ConvolutionsXavier, ConvolutionsHe, ConvolutionsDeltaOrthogonal, ConvolutionsSmall>("20 convolutions"),
    ];

    public static int Count => All.Length;

    public static IReadOnlyList<Trial> Run(LabData data, RuleMessages rules) => [.. All.Select(run => run(data, rules))];

    private static IEnumerable<Func<LabData, RuleMessages, Trial>> Of<TZeros, TConstant, TSmall, TNormal, TUniform, TXavier, THe, TOrthogonal>(string subject)
        where TZeros : class, INetwork<TZeros>
        where TConstant : class, INetwork<TConstant>
        where TSmall : class, INetwork<TSmall>
        where TNormal : class, INetwork<TNormal>
        where TUniform : class, INetwork<TUniform>
        where TXavier : class, INetwork<TXavier>
        where THe : class, INetwork<THe>
        where TOrthogonal : class, INetwork<TOrthogonal> =>
    [
        (data, rules) => Trial.Run<TZeros>(subject, "zeros", data, rules),
        (data, rules) => Trial.Run<TConstant>(subject, "constant 0.05", data, rules),
        (data, rules) => Trial.Run<TSmall>(subject, "normal, std 0.01", data, rules),
        (data, rules) => Trial.Run<TNormal>(subject, "standard normal", data, rules),
        (data, rules) => Trial.Run<TUniform>(subject, "uniform 0 to 1", data, rules),
        (data, rules) => Trial.Run<TXavier>(subject, "Xavier", data, rules),
        (data, rules) => Trial.Run<THe>(subject, "He", data, rules),
        (data, rules) => Trial.Run<TOrthogonal>(subject, "Orthogonal", data, rules),
    ];

    private static IEnumerable<Func<LabData, RuleMessages, Trial>> OfConvolutions<TXavier, THe, TDeltaOrthogonal, TSmall>(string subject)
        where TXavier : class, INetwork<TXavier>
        where THe : class, INetwork<THe>
        where TDeltaOrthogonal : class, INetwork<TDeltaOrthogonal>
        where TSmall : class, INetwork<TSmall> =>
    [
        (data, rules) => Trial.Run<TSmall>(subject, "normal, std 0.01", data, rules),
        (data, rules) => Trial.Run<TXavier>(subject, "Xavier", data, rules),
        (data, rules) => Trial.Run<THe>(subject, "He", data, rules),
        (data, rules) => Trial.Run<TDeltaOrthogonal>(subject, "DeltaOrthogonal", data, rules),
    ];
}
