namespace NetGen.Generator.Planning;

/// <summary>All that emitted kernels depend on: steps whose shapes are equal run on the same.</summary>
internal abstract record KernelShape;
