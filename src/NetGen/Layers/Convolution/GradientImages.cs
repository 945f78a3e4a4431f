namespace NetGen.Kernels;

/// <summary>What gradients of weights are summed over at once.</summary>
/// <param name="First">The first image.</param>
/// <param name="Count">Images.</param>
/// <param name="FirstRow">The first row of sums.</param>
/// <param name="Rows">Rows of sums.</param>
/// <param name="FirstSource">The row of the image that what is read begins with; negative above it.</param>
internal readonly record struct GradientImages(int First, int Count, int FirstRow, int Rows, int FirstSource)
{
    /// <summary>Whether nothing was summed before.</summary>
    public bool IsFirst => First == 0 && FirstRow == 0;
}
