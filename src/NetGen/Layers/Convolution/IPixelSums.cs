namespace NetGen.Kernels;

/// <summary>Computes the sums of neighbouring pixels.</summary>
internal interface IPixelSums
{
    /// <summary>Computes pixels that have the same taps.</summary>
    /// <typeparam name="TDirection">The direction in which they lie beside each other.</typeparam>
    /// <param name="row">The first one's row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="count">Pixels, at least 1.</param>
    /// <param name="lines">As many of them in the other direction, at least 1.</param>
    void Run<TDirection>(int row, int column, nint count, nint lines) where TDirection : struct, IDirection;
}
