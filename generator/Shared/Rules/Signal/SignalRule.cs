using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>A check of what the signal will do, from the one propagated computation.</summary>
internal abstract class SignalRule : DeclarationRule
{
    /// <summary>What is predicted follows from initial weights.</summary>
    public sealed override bool HoldsForGivenWeights => false;

    /// <summary>
    /// What happens with the inputs as declared. Where their scale alone is to blame, which shows in the same network with standardized
    /// inputs, NG1401 says so, and this rule does not. Pixels of pictures are neither independent nor the same: what is a fault is one with both.
    /// </summary>
    public sealed override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Signal is not { } signal)
        {
            return [];
        }

        var found = Check(context, signal);
        foreach (var other in new[] { context.Standardized, context.Uniform }.OfType<RuleContext>())
        {
            var seen = found.ToList();
            var others = seen.Count == 0 ? [] : Check(other).ToList();
            found = seen.Where(violation => others.Any(seenThere => !JudgesEachLayer || seenThere.LayerIndex == violation.LayerIndex));
        }

        return found;
    }

    /// <summary>Whether violations on different layers are different faults, not one that shows here or there.</summary>
    protected virtual bool JudgesEachLayer => false;

    protected abstract IEnumerable<Violation> Check(RuleContext context, SignalReport signal);

    /// <summary>
    /// The hidden layers with what is predicted of them, one for a layer and its [Activation] and none for a pool; none where another rule says
    /// why one of them passes no signal.
    /// </summary>
    protected static IEnumerable<(int Index, LayerModel Layer, LayerSignal Signal)> HiddenLayers(RuleContext context, SignalReport signal)
    {
        var hidden = HiddenIndices(context).ToList();
        return hidden.Any(i => IsExplained(context.Network.Layers[i]))
            ? []
            : hidden.Where(i => context.EndOf(i) == i && !context.Network.Layers[i].IsPassage).Select(i => (i, context.Network.Layers[i], signal.Layers[i]));
    }

    /// <summary>Whether no other rule says why some gradients are small or 0.</summary>
    protected static bool HasGradients(RuleContext context) =>
        !HiddenIndices(context).Any(i => IsExplained(context.Network.Layers[i])) && !context.Network.Layers.Any(layer => layer is WeightedLayerModel { ConstantWeight: not null });

    /// <summary>Every layer but the last, and but the one whose activation is the last.</summary>
    protected static IEnumerable<int> HiddenIndices(RuleContext context)
    {
        var last = context.Network.Layers.Count - 1;
        return Enumerable.Range(0, last).Where(i => context.EndOf(i) != last);
    }

    /// <summary>Equal weights are NG1101's and NG1102's, a hidden softmax is NG1301's and NG1307's to report.</summary>
    private static bool IsExplained(LayerModel hidden) => hidden is WeightedLayerModel { ConstantWeight: not null } or { Activation.Kind: Act.Softmax };

    /// <summary>The size of the inputs that activations are compared with.</summary>
    protected static double InputScale(SignalReport signal) => signal.InputStd > 0 ? signal.InputStd : Math.Abs(signal.InputMean);

    /// <summary>A violation on the initializer of a layer, cured by Auto's choice up to a layer wherever another one was made.</summary>
    /// <param name="context">The network.</param>
    /// <param name="shown">The layer that shows it; marked is the one whose weights it comes from.</param>
    /// <param name="lastToMend">The last layer whose initializer matters.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="otherwise">What to do where every initializer is Auto's choice already.</param>
    protected Violation OnInitializer(RuleContext context, int shown, int lastToMend, string message, string otherwise)
    {
        var remedy = InitializerRemedy.PreferredUpTo(context, lastToMend);
        var advice = remedy is null ? otherwise : "Init = Auto fits the weights to the activation.";
        var marked = context.WithWeights(shown);
        return OnLayer(marked, context.Network.Layers[marked].GivenArguments.Contains("Init") ? "Init" : null, $"{message} {advice}", remedy);
    }
}
