namespace NetGen.Kernels;

/// <summary>Does something for neighbouring windows of an image.</summary>
internal interface IPoolWindows
{
    /// <summary>Windows of a row, from the left, for which whole vectors may be loaded and stored.</summary>
    /// <param name="row">The row of windows.</param>
    /// <param name="down">The image's rows.</param>
    int WholeColumns(int row, in Axis down);

    /// <summary>Some windows of one size.</summary>
    /// <param name="window">The first value of the first one, in floats from the image's first.</param>
    /// <param name="place">Its place in the image of windows.</param>
    /// <param name="count">Windows.</param>
    /// <param name="rows">Rows of each that are inside.</param>
    /// <param name="columns">Columns of each that are inside.</param>
    /// <param name="share">1 over the values that a mean is of; 1 for a largest value.</param>
    void Run<TLanes>(nint window, nint place, nint count, nint rows, nint columns, float share) where TLanes : struct, ILanes;
}
