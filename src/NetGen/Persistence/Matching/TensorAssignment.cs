namespace NetGen;

/// <summary>A way to read a file: for each layer, the name that its tensors bear there.</summary>
/// <param name="Names">The names, in the order of the layers.</param>
/// <param name="Doubts">Why it is not certain, as clauses; a file is loaded only where there are none.</param>
/// <param name="Involved">Tensors of modules without a layer that nevertheless take part in the network.</param>
internal sealed record TensorAssignment(IReadOnlyList<string> Names, IReadOnlyList<string> Doubts, IReadOnlyList<string> Involved)
{
    public TensorAssignment(IReadOnlyList<string> names, params string[] doubts) : this(names, doubts, [])
    {
    }
}
