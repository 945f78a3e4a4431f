namespace NetGen;

/// <summary>What a tensor of a file is for a network.</summary>
/// <param name="Layer">The layer, counted from 0.</param>
/// <param name="Tensor">One of the layer's tensors.</param>
internal readonly record struct TensorRole(int Layer, TensorInfo Tensor);
