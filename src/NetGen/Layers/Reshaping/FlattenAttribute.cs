namespace NetGen;

/// <summary>An image as a row of values, in the order that <see cref="InputAttribute.ChannelsFirst"/> says. <c>[Layer]</c> does so by itself.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : NetworkLayerAttribute;
