using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>A check of what the signal will do, from the one propagated computation.</summary>
internal abstract class SignalRule : DeclarationRule
{
    public sealed override IEnumerable<Violation> Check(RuleContext context) =>
        context.Signal is { } signal ? Check(context, signal) : [];

    protected abstract IEnumerable<Violation> Check(RuleContext context, SignalReport signal);

    /// <summary>The hidden layers with what is predicted of them; none where equal weights make a hidden layer one neuron, which is another rule's to say.</summary>
    protected static IEnumerable<(int Index, LayerModel Layer, LayerSignal Signal)> HiddenLayers(RuleContext context, SignalReport signal)
    {
        var hidden = Enumerable.Range(0, signal.Layers.Count - 1).Select(i => (i, context.Network.Layers[i], signal.Layers[i]));
        return hidden.Any(layer => layer.Item3.HasIdenticalUnits) ? [] : hidden;
    }

    /// <summary>Whether every layer's weights differ, so that its gradient tells something.</summary>
    protected static bool HasGradients(SignalReport signal) => !signal.Layers.Any(layer => layer.HasIdenticalUnits);

    /// <summary>The size of the inputs that activations are compared with.</summary>
    protected static double InputScale(SignalReport signal) => signal.InputStd > 0 ? signal.InputStd : Math.Abs(signal.InputMean);

    /// <summary>A violation on the initializer of a layer, cured by Auto's choice up to a layer wherever another one was made.</summary>
    /// <param name="context">The network.</param>
    /// <param name="marked">The layer to mark.</param>
    /// <param name="lastToMend">The last layer whose initializer matters.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="otherwise">What to do where every initializer is Auto's choice already.</param>
    protected Violation OnInitializer(RuleContext context, int marked, int lastToMend, string message, string otherwise)
    {
        var remedy = InitializerRemedy.PreferredUpTo(context, lastToMend);
        var advice = remedy is null ? otherwise : "Init = Auto fits the weights to the activation.";
        return OnLayer(marked, context.Network.Layers[marked].GivenArguments.Contains("Init") ? "Init" : null, $"{message} {advice}", remedy);
    }
}
