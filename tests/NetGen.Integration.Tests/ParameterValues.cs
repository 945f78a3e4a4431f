namespace NetGen.Integration.Tests;

/// <summary>All parameters of a network, one tensor after the other.</summary>
internal static class ParameterValues
{
    public static float[] Of(LayerList layers) => [.. layers.SelectMany(layer => layer.Tensors).SelectMany(tensor =>
    {
        var values = new float[tensor.Count];
        tensor.CopyTo(values);
        return values;
    })];
}
