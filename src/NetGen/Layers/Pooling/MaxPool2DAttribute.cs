namespace NetGen;

/// <summary>The largest value of each window, channel by channel. What lies outside the image counts for nothing.</summary>
/// <param name="size">The window's height, and its width unless <see cref="PoolAttribute.SizeWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool2DAttribute(int size) : PoolAttribute(size);
