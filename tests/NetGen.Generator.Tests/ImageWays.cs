namespace NetGen.Generator.Tests;

/// <summary>Networks that take every way through the kernels of images.</summary>
public sealed class ImageWays() : RandomAssembly(ImageDeclarations.Ways);
