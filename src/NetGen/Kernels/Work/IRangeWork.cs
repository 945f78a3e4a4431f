namespace NetGen.Kernels;

/// <summary>Work on each of some items: images of a batch, tiles of a gradient.</summary>
internal interface IRangeWork
{
    /// <summary>Does the items from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    void Run(int first, int end);
}
