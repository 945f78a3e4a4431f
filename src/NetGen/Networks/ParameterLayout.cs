using System.ComponentModel;

namespace NetGen;

/// <summary>Where a network's parameters lie.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterLayout
{
    /// <summary>The declaration.</summary>
    public required NetworkInfo Info { get; init; }

    /// <summary>Floats of all tensors, padding included.</summary>
    public required int Length { get; init; }

    /// <summary>The place of every tensor of every layer; those that no gradient changes lie behind all others.</summary>
    public required IReadOnlyList<TensorStorage> Tensors { get; init; }
}
