using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators that give what they take.</summary>
internal sealed class PassingForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Identity", "Dropout"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) =>
        inputs is not [{ } value, ..] ? null
        : node.OpType == "Identity" || inputs.ElementAtOrDefault(2) is null || IntegersValue.Of(inputs[2])?.Known is [0] ? value
        : context.Problems.AddUse(node, "may be in training mode: export the model for inference");
}
