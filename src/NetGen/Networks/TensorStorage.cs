using System.ComponentModel;

namespace NetGen;

/// <summary>Where a tensor lies in a network's memory.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TensorStorage
{
    /// <summary>The layer's position, counted from 0.</summary>
    public required int Layer { get; init; }

    /// <summary>The tensor's name.</summary>
    public required string Name { get; init; }

    /// <summary>The order of its values.</summary>
    public WeightLayout Layout { get; init; }

    /// <summary>Groups of channels that a kernel's outputs are cut into.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Offset of its values, in floats.</summary>
    public required int Start { get; init; }

    /// <summary>Offset in what inference reads of a network with narrow weights, in floats; −1 where that is <see cref="Start"/>.</summary>
    public int NarrowStart { get; init; } = -1;
}
