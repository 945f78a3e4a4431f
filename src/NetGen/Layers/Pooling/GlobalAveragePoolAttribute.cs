namespace NetGen;

/// <summary>The mean of each channel over all pixels: a row of as many values as there are channels.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePoolAttribute : NetworkLayerAttribute;
