using NetGen.Model;

namespace NetGen.Rules;

/// <summary>The remedy that most initialization rules have: another initializer, with its own defaults.</summary>
internal static class InitializerRemedy
{
    private static readonly string[] Parameters = ["Gain", "Mean", "Std", "Low", "High", "Value", "Sparsity", "Scale", "Mode", "Distribution", "Truncated"];

    /// <summary>Auto's choice for the layer's activation.</summary>
    public static Remedy Preferred(PlacedLayer layer) => Use(layer, layer.Model.Activation.PreferredInitializer);

    /// <summary>The sentence that goes with <see cref="Preferred"/>.</summary>
    public static string Advice(PlacedLayer layer) => $"Use Init = {layer.Model.Activation.PreferredInitializer}.";

    /// <summary>Another initializer: the parameters of the old one go, but for a choice that both have.</summary>
    public static Remedy Use(PlacedLayer layer, Init kind, params ArgumentEdit[] also)
    {
        var replaced = Parameters.Where(parameter =>
            layer.Gives(parameter) &&
            !(parameter == "Truncated" && InitializerModel.Takes(kind, parameter)) &&
            !also.Any(edit => edit.Argument == parameter));
        var edits = replaced.Select(parameter => ArgumentEdit.Remove(layer.Index, parameter)).Prepend(ArgumentEdit.Set(layer.Index, kind)).Concat(also);
        return new Remedy($"Use Init = {kind}", edits.ToEquatableArray());
    }
}
