namespace NetGen.Benchmarks.Measuring;

/// <summary>What a network computes.</summary>
internal static class NetworkWork
{
    /// <summary>Multiply-adds of one row: for each output as many as it has weights.</summary>
    public static double MultiplyAdds(this NetworkInfo info) => info.Layers.Sum(MultiplyAdds);

    /// <summary>Those of a layer; 0 without weights.</summary>
    public static double MultiplyAdds(this LayerInfo layer) => layer.Tensors.Count == 0 ? 0 : layer.Outputs * (layer.Tensors[0].Count / (double)layer.Tensors[0].Shape[0]);
}
