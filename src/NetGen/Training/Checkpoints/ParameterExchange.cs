namespace NetGen;

/// <summary>Exchanges what lies in memory as a network's parameters do, tensor by tensor and in logical order.</summary>
internal static class ParameterExchange
{
    /// <summary>Exchanges one value per parameter.</summary>
    /// <param name="exchange">The direction.</param>
    /// <param name="parameters">Where each layer's values lie.</param>
    /// <param name="memory">The values.</param>
    /// <param name="prefix">What the names of the tensors start with.</param>
    public static void Run(StateExchange exchange, NetworkParameters parameters, Span<float> memory, string prefix)
    {
        for (var layer = 0; layer < parameters.Storage.Length; layer++)
        {
            var info = parameters.Info.Layers[layer];
            var storage = parameters.Storage[layer];
            var shape = new LayerShape(prefix + info.Name, info.Inputs, info.Outputs, info.HasBias);
            var weight = new float[info.Inputs * info.Outputs];
            storage.CopyWeight(memory, weight);
            exchange.Tensor(shape.WeightName, shape.Shape(isBias: false), weight);
            storage.SetWeight(weight, memory);
            if (info.HasBias)
            {
                exchange.Tensor(shape.BiasName, shape.Shape(isBias: true), memory.Slice(storage.BiasStart, info.Outputs));
            }
        }
    }
}
