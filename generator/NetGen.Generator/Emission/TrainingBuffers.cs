using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>
/// The scratch of a training pass. Per layer: outputs y, where needed the pre-activations z, and with dropout the mask m
/// and what it leaves, r. Gradients alternate between two buffers.
/// </summary>
internal sealed class TrainingBuffers
{
    private readonly List<(string Name, int Start)> _all = [];
    private readonly NetworkPlan _plan;

    public TrainingBuffers(NetworkPlan plan)
    {
        _plan = plan;
        foreach (var layer in plan.Layers)
        {
            Add(Outputs(layer), layer.OutputStride);
            if (layer.KeepsPreActivation)
            {
                Add(Sums(layer), layer.OutputStride);
            }

            if (layer.Layer.Dropout > 0)
            {
                Add(Mask(layer), layer.OutputStride);
                Add(Result(layer), layer.OutputStride);
            }
        }

        Add(Gradient(plan.Head), plan.WidestStride);
        if (plan.Layers.Count > 1)
        {
            Add(Gradient(plan.Layers[plan.Layers.Count - 2]), plan.WidestStride);
        }
    }

    /// <summary>The buffers and their offsets in floats per row.</summary>
    public IReadOnlyList<(string Name, int Start)> All => _all;

    /// <summary>Floats per row of all buffers.</summary>
    public int FloatsPerRow { get; private set; }

    public static string Gradient(LayerPlan layer) => layer.Number % 2 == 1 ? "dOdd" : "dEven";

    public static string Outputs(LayerPlan layer) => $"y{layer.Number}";

    /// <summary>What the layer's kernel writes, and what the derivative of its activation is computed from.</summary>
    public static string Sums(LayerPlan layer) => layer.KeepsPreActivation ? $"z{layer.Number}" : Outputs(layer);

    public static string Mask(LayerPlan layer) => $"m{layer.Number}";

    /// <summary>What the next layer reads.</summary>
    public static string Result(LayerPlan layer) => layer.Layer.Dropout > 0 ? $"r{layer.Number}" : Outputs(layer);

    public string Inputs(LayerPlan layer) => layer.Number == 1 ? "x" : Result(_plan.Layers[layer.Number - 2]);

    private void Add(string name, int floatsPerRow)
    {
        _all.Add((name, FloatsPerRow));
        FloatsPerRow += floatsPerRow;
    }
}
