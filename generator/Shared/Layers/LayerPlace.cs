using System.Globalization;
using NetGen.Graph;

namespace NetGen.Layers;

/// <summary>Where a layer stands: its position, and what the layers above give.</summary>
internal sealed class LayerPlace
{
    private readonly Dictionary<string, Model.ValueShape> _shapes = new(StringComparer.Ordinal);

    /// <param name="input">The declared shape of the network's input; null where there is none.</param>
    public LayerPlace(Model.ValueShape? input)
    {
        if (input is { } shape)
        {
            _shapes[NetworkGraph.InputName] = shape;
        }
    }

    /// <summary>Layers above.</summary>
    public int Index { get; private set; }

    /// <summary>The name of the layer above; "input" for the first.</summary>
    public string Above { get; private set; } = NetworkGraph.InputName;

    /// <summary>The [Activation] straight below, which is the layer's own where it has none; null where there is no such.</summary>
    public Model.ActivationModel? Following { get; set; }

    /// <summary>What the layer is called unless it is given a name.</summary>
    public string DefaultName => DefaultNameOf(Index);

    /// <summary>The shape that a layer gives; that of 0 values for a name that is not known above, and for an input of which nobody has said it.</summary>
    /// <param name="from">The name; null for the layer above.</param>
    public Model.ValueShape ShapeOf(string? from) => _shapes.TryGetValue(from ?? Above, out var shape) ? shape : Model.ValueShape.Unknown;

    /// <summary>What a layer is called unless it is given a name.</summary>
    /// <param name="index">Layers above it.</param>
    public static string DefaultNameOf(int index) => "layer" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Goes on to the next layer.</summary>
    public void Pass(Model.LayerModel layer)
    {
        // Without [Input] the first layer says how large the input is.
        if (Index == 0 && !_shapes.ContainsKey(NetworkGraph.InputName))
        {
            _shapes[NetworkGraph.InputName] = layer.InputShape;
        }

        _shapes[layer.Name] = layer.OutputShape;
        Above = layer.Name;
        Index++;
    }
}
