using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1002: a size is not positive, or the parameters are more than one array can hold.</summary>
internal sealed class InvalidSizeRule : DeclarationRule
{
    /// <summary>Padding included, offsets must fit 32 bits; an array of floats ends below 2³¹ elements.</summary>
    private const long MaxParameters = 1_000_000_000;

    /// <summary>Training keeps up to four numbers for each value that layers give; together their offsets must fit 32 bits.</summary>
    private const long MaxValues = 500_000_000;

    public override string Id => "NG1002";

    public override string Title => "Sizes are positive and the network fits into memory";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        var wrong = WrongSizes(network).ToList();
        foreach (var (place, size) in wrong)
        {
            yield return place == Violation.Input ? OnInput(size.Argument, Message(size)) : OnLayer(place, size.Argument, Message(size));
        }

        if (wrong.Count > 0)
        {
            yield break;
        }

        if (network.Layers.Sum(PaddedParameters) is var parameters and > MaxParameters)
        {
            yield return OnType(Text.Invariant(
                $"'{network.Type.Identifier}' takes room for {parameters:N0} parameters, but a network holds at most {MaxParameters:N0}. Make its layers smaller."));
            yield break;
        }

        var input = network.Input is { IsMalformed: false } declared ? PaddedValues(declared.Shape) : 0;
        if (input > MaxValues)
        {
            yield return OnInput(null, Text.Invariant($"An input of {network.InputShape} takes room for {input:N0} values, but a network holds at most {MaxValues:N0} of a row. Make it smaller."));
        }
        else if (input + network.Layers.Sum(layer => PaddedValues(layer.OutputShape)) is var values and > MaxValues)
        {
            yield return OnType(Text.Invariant(
                $"'{network.Type.Identifier}' takes room for {values:N0} values of a row, but a network holds at most {MaxValues:N0}. Make its images smaller."));
        }
    }

    private static IEnumerable<(int Place, DeclaredSize Size)> WrongSizes(NetworkModel network)
    {
        var ofInput = network.Input is { IsMalformed: false } input ? input.Sizes.Select(size => (Place: Violation.Input, size)) : [];
        return ofInput
            .Concat(network.Layers.SelectMany((layer, i) => layer.IsMalformed ? [] : layer.Sizes.Select(size => (Place: i, size))))
            .Where(pair => !pair.size.IsSound);
    }

    private static string Message(DeclaredSize size) => size.Argument switch
    {
        "inputs" => Text.Invariant($"A layer has at least 1 input, not {size.Value}."),
        "outputs" => Text.Invariant($"A layer has at least 1 output, not {size.Value}."),
        _ => Text.Invariant($"'{size.Argument}' is at least {size.Least}, not {size.Value}."),
    };

    private static double PaddedParameters(LayerModel layer) =>
        layer.Tensors.Where(tensor => tensor.Shape.Count > 1).Sum(tensor => (tensor.Shape[0] + (double)RowLayout.Padding) * (tensor.Shape.Skip(1).Aggregate(1.0, (count, size) => count * size) + RowLayout.Padding));

    private static double PaddedValues(ValueShape shape) => (double)shape.Height * shape.Width * (shape.Channels < RowLayout.Padding ? shape.Channels : Math.Ceiling((double)shape.Channels / RowLayout.Padding) * RowLayout.Padding);
}
