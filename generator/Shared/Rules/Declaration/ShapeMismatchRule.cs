using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1001: the outputs of a layer are not the inputs of the next.</summary>
internal sealed class ShapeMismatchRule : DeclarationRule
{
    public override string Id => "NG1001";

    public override string Title => "The outputs of a layer are the inputs of the next";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool HasRemedy => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var (i, given) in Mismatches(context))
        {
            var layer = context.Network.Layers[i];
            var source = context.Sources.Of(i)[0];
            yield return OnLayer(
                i,
                layer.InputsArgument,
                Text.Invariant($"'{layer.Written}' takes {Text.Count(layer.DeclaredInputs ?? 0, NounOf(layer))}, but {context.Gives(i, source, Amount(layer, source, given))}. Make both numbers the same."),
                Narrowed(layer, i, given),
                source >= 0 ? Widened(context, layer, i, source) : null);
        }
    }

    /// <summary>The layers that take another number of inputs, or of an image's channels, than what they read has.</summary>
    public static IEnumerable<(int Layer, ValueShape Given)> Mismatches(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i] is { IsMalformed: false, DeclaredInputs: > 0 } layer && context.Shapes.Read(i) is { } given && IsReadable(layer, given) && layer.DeclaredInputs != Taken(layer, given))
            {
                yield return (i, given);
            }
        }
    }

    /// <summary>Whether a layer takes as many as what it reads has.</summary>
    public static bool Fits(RuleContext context, int layer) => !Mismatches(context).Any(mismatch => mismatch.Layer == layer);

    /// <summary>Rows where images are read are NG1017's to report.</summary>
    private static bool IsReadable(LayerModel layer, ValueShape given) => !layer.ReadsImage || given.IsImage;

    private static int Taken(LayerModel layer, ValueShape given) => layer.ReadsImage ? given.Channels : given.Count;

    private static string NounOf(LayerModel layer) => layer.ReadsImage ? "channel" : "input";

    /// <summary>"128", "4 x 4 x 16 = 256", "4 (32 x 32 x 4)".</summary>
    private static string Amount(LayerModel layer, int source, ValueShape given)
    {
        var unit = layer.ReadsImage || source >= 0 ? "" : given.Count == 1 ? " value" : " values";
        return layer.ReadsImage ? Text.Invariant($"{given.Channels} ({given})")
            : given.IsImage ? Text.Invariant($"{given} = {given.Count}{unit}")
            : Text.Invariant($"{given.Count}{unit}");
    }

    /// <summary>The layer takes what it is given, unless its groups do not divide that.</summary>
    private static Remedy? Narrowed(LayerModel layer, int index, ValueShape given)
    {
        var taken = Taken(layer, given);
        return layer is WeightedLayerModel { WeightShape.Groups: var groups } && layer.GivenArguments.Contains("Groups") && taken % groups != 0
            ? null
            : Remedy.Of(Text.Invariant($"Take {taken} {NounOf(layer)}s"), ArgumentEdit.Set(index, layer.InputsArgument, taken)) with { Purpose = "inputs" };
    }

    /// <summary>The layer before gives what is taken, where both count the same: values of a row, or channels.</summary>
    private static Remedy? Widened(RuleContext context, LayerModel layer, int index, int source)
    {
        var giver = context.Network.Layers[source];
        if (giver.OutputsArgument is not { } argument || giver.OutputShape.IsImage != layer.ReadsImage || giver is WeightedLayerModel { WeightShape.Groups: > 1 })
        {
            return null;
        }

        var name = source == index - 1 ? "the layer before" : $"'{giver.Name}'";
        return Remedy.Of(Text.Invariant($"Give {layer.DeclaredInputs} outputs in {name}"), ArgumentEdit.Set(source, argument, layer.DeclaredInputs ?? 0)) with { Purpose = "outputs" };
    }
}
