namespace NetGen;

/// <summary>The mean of each window, channel by channel. What lies outside the image is 0.</summary>
/// <param name="size">The window's height, and its width unless <see cref="PoolAttribute.SizeWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool2DAttribute(int size) : PoolAttribute(size)
{
    /// <summary>Whether the pixels of padding count in the mean; true unless given, as in PyTorch. With <see cref="PoolAttribute.Same"/> they never do.</summary>
    public bool CountPadding { get; set; } = true;
}
