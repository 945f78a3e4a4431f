namespace NetGen;

/// <summary>One size of a shape.</summary>
/// <param name="Size">The size; −1 where it is not fixed.</param>
/// <param name="IsBatch">Whether it counts the rows of a batch.</param>
internal readonly record struct Extent(long Size, bool IsBatch = false)
{
    /// <summary>Whether it holds a single number of each row.</summary>
    public bool IsOne => Size == 1 && !IsBatch;
}
