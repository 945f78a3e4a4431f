namespace NetGen;

/// <summary>What is made of the pixels under a window.</summary>
public enum WindowOperation
{
    /// <summary>Their weighted sum.</summary>
    WeightedSum,

    /// <summary>The largest of each channel.</summary>
    Largest,

    /// <summary>The mean of each channel.</summary>
    Mean,
}
