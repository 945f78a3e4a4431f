using System.ComponentModel;

namespace NetGen;

/// <summary>The memory that training a network takes.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrainingMemory
{
    /// <summary>Floats of scratch for each row of a batch.</summary>
    public required int FloatsPerRow { get; init; }

    /// <summary>Floats of the largest transposed weight matrix; 0 where none is transposed.</summary>
    public int TransposedFloats { get; init; }
}
