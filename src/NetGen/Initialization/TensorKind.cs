namespace NetGen;

/// <summary>What a stream of random numbers is drawn for; mixed into the stream's seed so that no two tensors share one.</summary>
public enum TensorKind
{
    /// <summary>A layer's weights.</summary>
    Weight,

    /// <summary>A network's dropout masks.</summary>
    Dropout,
}
