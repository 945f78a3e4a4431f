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

    private static TensorInfo Tensor(string name, params int[] shape) => new() { Name = name, Shape = shape };
}
