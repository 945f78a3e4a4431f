using NetGen.Initialization;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>The remedy that most initialization rules have: another initializer, with its own defaults.</summary>
internal static class InitializerRemedy
{
    private static readonly string[] Parameters = ["Gain", "Mean", "Std", "Low", "High", "Value", "Sparsity", "Scale", "Mode", "Distribution", "Truncated"];

    /// <summary>Auto's choice for the layer's activation.</summary>
    public static Remedy Preferred(PlacedLayer layer) => Use(layer, layer.ActivationModel.PreferredInitializer);

    /// <summary>The sentence that goes with <see cref="Preferred"/>.</summary>
    public static string Advice(PlacedLayer layer) => $"Use Init = {layer.ActivationModel.PreferredInitializer}.";

    /// <summary>Auto's choice in every layer up to one, where the user made another; null where every choice is Auto's.</summary>
    public static Remedy? PreferredUpTo(RuleContext context, int last)
    {
        var edits = Enumerable.Range(0, last + 1)
            .Where(i => context.Network.Layers[i] is WeightedLayerModel)
            .Select(i => new PlacedLayer(context, i, (WeightedLayerModel)context.Network.Layers[i]))
            .Where(layer => !IsPreferred(layer))
            .Select(Preferred)
            .ToList();
        var kinds = edits.Select(remedy => remedy.Title).Distinct().ToList();
        return edits.Count == 0 ? null : new(
            kinds.Count == 1 ? kinds[0] : "Use the initializers that suit the activations",
            edits.SelectMany(remedy => remedy.Edits).ToEquatableArray());
    }

    /// <summary>Auto's choice with its own gain, drawn from whichever distribution.</summary>
    private static bool IsPreferred(PlacedLayer layer)
    {
        var preferred = layer.ActivationModel.PreferredInitializer;
        var uniform = preferred switch { Init.He => Init.HeUniform, Init.LeCun => Init.LeCunUniform, _ => Init.XavierUniform };
        return (layer.Initializer.Kind == preferred || layer.Initializer.Kind == uniform) && !layer.Gives("Gain") && !layer.Gives("Mode");
    }

    /// <summary>Another initializer: the parameters of the old one go, but for a choice that both have.</summary>
    public static Remedy Use(PlacedLayer layer, Init kind, params ArgumentEdit[] also)
    {
        var replaced = Parameters.Where(parameter =>
            layer.Gives(parameter) &&
            !(parameter == "Truncated" && InitializerTable.Takes(kind, parameter)) &&
            !also.Any(edit => edit.Argument == parameter));
        var edits = replaced.Select(parameter => ArgumentEdit.Remove(layer.Index, parameter)).Prepend(ArgumentEdit.Set(layer.Index, kind)).Concat(also);
        return new Remedy($"Use Init = {kind}", edits.ToEquatableArray());
    }
}
