namespace NetGen.Kernels;

/// <summary>Work on each image of a batch.</summary>
internal interface IImageWork
{
    /// <summary>Does the images from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    void Run(int first, int end);
}
