namespace NetGen.Tool;

/// <summary>An attribute without arguments of its own: [GlobalAveragePool], [GlobalMaxPool], [Flatten].</summary>
/// <param name="kind">What stands in the attribute's place.</param>
internal sealed class BareDeclaration(string kind) : LayerDeclaration
{
    protected override string Kind => kind;

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) => [];
}
