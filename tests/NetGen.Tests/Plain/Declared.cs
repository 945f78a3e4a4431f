namespace NetGen.Tests.Plain;

/// <summary>Descriptions of fully connected layers, as generated code makes them.</summary>
internal static class Declared
{
    public static NetworkInfo Network(string name, Loss loss, params LayerInfo[] layers) => new() { Name = name, Loss = loss, Layers = layers };

    public static LayerInfo Layer(string name, int inputs, int outputs, Act activation = Act.Linear, bool hasBias = true, float slope = 0, Init initializer = Init.Uniform) => new()
    {
        Name = name,
        Inputs = inputs,
        Outputs = outputs,
        Activation = activation,
        Slope = slope,
        Initializer = initializer,
        Tensors = hasBias ? [Tensor("weight", outputs, inputs), Tensor("bias", outputs)] : [Tensor("weight", outputs, inputs)],
    };

    /// <summary>What a fully connected layer wants of a file.</summary>
    public static LayerShape Shape(string name, int inputs, int outputs, bool hasBias = true) => new(name, Layer(name, inputs, outputs, hasBias: hasBias).Tensors);

    public static TensorInfo Tensor(string name, params int[] shape) => new() { Name = name, Shape = shape };
}
