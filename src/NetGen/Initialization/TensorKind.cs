namespace NetGen;

/// <summary>What a stream of random numbers is drawn for; mixed into the stream's seed so that no two tensors share one.</summary>
public enum TensorKind
{
    /// <summary>A layer's weights.</summary>
    Weight,

    /// <summary>A layer's bias.</summary>
    Bias,

    /// <summary>A layer's dropout masks.</summary>
    Dropout,

    /// <summary>The order of the rows of an epoch.</summary>
    Shuffle,

    /// <summary>The division of a data set.</summary>
    Split,
}
