using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>What happens with inputs of another scale than the weights are made for.</summary>
internal static class InputConsequence
{
    /// <summary>A first loss this many times that of standardized inputs is worth telling.</summary>
    private const double LouderLoss = 2;

    /// <summary>The gravest of what the inputs alone do, in a sentence with a space before it; "" where they do nothing, or nothing is predicted.</summary>
    public static string Of(RuleContext context) =>
        context.Standardized is { Signal: { } standardized } other && context.Signal is { } declared && Sentence(context, other, declared, standardized) is { } sentence
            ? $" As they are, {sentence}"
            : "";

    private static string? Sentence(RuleContext context, RuleContext other, SignalReport declared, SignalReport standardized)
    {
        if (SaturationRule.FirstSaturated(context) is var (index, saturated) && SaturationRule.FirstSaturated(other)?.Index != index)
        {
            return saturated;
        }

        return Loss(context, other) ?? FirstLayer(declared.Layers[0], standardized.Layers[0]);
    }

    private static string? Loss(RuleContext context, RuleContext other) =>
        context.Network.Loss is NetGen.Loss.SoftmaxCrossEntropy or NetGen.Loss.BinaryCrossEntropy &&
        context.SignalInUse is { } declared && other.SignalInUse is { } standardized && declared.FirstLoss > LouderLoss * standardized.FirstLoss
            ? $"the first loss will be about {Text.Significant(declared.FirstLoss)} instead of {Text.Significant(standardized.FirstLoss)}."
            : null;

    /// <summary>Nothing where weights of 0 leave both alike.</summary>
    private static string? FirstLayer(LayerSignal declared, LayerSignal standardized) => declared.PreActivationVariance == standardized.PreActivationVariance
        ? null
        : $"the pre-activations of layer 1 start with a standard deviation of {Text.Rounded(declared.PreActivationStd)} instead of {Text.Rounded(standardized.PreActivationStd)}.";
}
