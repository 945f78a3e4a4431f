namespace NetGen;

/// <summary>Exchanges what lies in memory as a network's parameters do, tensor by tensor and in logical order.</summary>
internal static class ParameterExchange
{
    /// <summary>Exchanges one value per parameter.</summary>
    /// <param name="exchange">The direction.</param>
    /// <param name="parameters">Where each tensor's values lie.</param>
    /// <param name="memory">The values.</param>
    /// <param name="prefix">What the names of the tensors start with.</param>
    public static void Run(StateExchange exchange, NetworkParameters parameters, Span<float> memory, string prefix)
    {
        foreach (var layer in parameters.Layers)
        {
            foreach (var tensor in layer.Tensors)
            {
                var values = new float[tensor.Count];
                tensor.Order.CopyTo(memory, values);
                exchange.Tensor($"{prefix}{layer.Info.Name}.{tensor.Name}", [.. tensor.Shape.Select(size => (long)size)], values);
                tensor.Order.CopyFrom(values, memory);
            }
        }
    }
}
