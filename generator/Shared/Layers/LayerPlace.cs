using System.Globalization;
using NetGen.Graph;

namespace NetGen.Layers;

/// <summary>Where a layer stands: its position, and what the layers above give.</summary>
internal sealed class LayerPlace
{
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);

    /// <summary>Layers above.</summary>
    public int Index { get; private set; }

    /// <summary>The name of the layer above; "input" for the first.</summary>
    public string Above { get; private set; } = NetworkGraph.InputName;

    /// <summary>The [Activation] straight below, which is the layer's own where it has none; null where there is no such.</summary>
    public Model.ActivationModel? Following { get; set; }

    /// <summary>What the layer is called unless it is given a name.</summary>
    public string DefaultName => "layer" + (Index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Values per row that a layer gives; 0 for a name that is not known above, and for an input whose size nobody has said.</summary>
    /// <param name="from">The name; null for the layer above.</param>
    public int SizeOf(string? from) => _sizes.TryGetValue(from ?? Above, out var size) ? size : 0;

    /// <summary>Goes on to the next layer.</summary>
    public void Pass(Model.LayerModel layer)
    {
        // The first layer says how large the input is.
        if (Index == 0)
        {
            _sizes[NetworkGraph.InputName] = layer.Inputs;
        }

        _sizes[layer.Name] = layer.Outputs;
        Above = layer.Name;
        Index++;
    }
}
