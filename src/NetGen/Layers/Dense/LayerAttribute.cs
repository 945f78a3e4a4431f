namespace NetGen;

/// <summary>A fully connected layer: y = act(W x + b), W of shape [outputs, inputs]. Layers run in the order written.</summary>
/// <param name="inputs">Number of inputs, the outputs of what it reads.</param>
/// <param name="outputs">Number of outputs, the neurons of this layer.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerAttribute(int inputs, int outputs) : WeightedLayerAttribute
{
    /// <summary>Number of inputs.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>Number of outputs.</summary>
    public int Outputs { get; } = outputs;
}
