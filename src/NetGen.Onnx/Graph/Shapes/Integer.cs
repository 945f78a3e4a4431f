namespace NetGen;

/// <summary>A whole number that a graph computes with, such as a size.</summary>
/// <param name="Value">Its value; null where it is known only when the network runs.</param>
/// <param name="IsBatch">Whether it is the number of rows in the batch.</param>
internal readonly record struct Integer(long? Value, bool IsBatch = false)
{
    /// <summary>A size as a number.</summary>
    public static Integer Of(Extent size) => new(size.Size < 0 ? null : size.Size, size.IsBatch);
}
