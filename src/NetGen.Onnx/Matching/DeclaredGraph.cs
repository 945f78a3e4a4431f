using NetGen.Activations;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A declaration as a model of it is read: activations alone become those of the layers before, where nothing else reads these.</summary>
internal static class DeclaredGraph
{
    /// <summary>The layers, by their declared names.</summary>
    public static LayerGraph Of(NetworkInfo info)
    {
        // What stands for the layers where a model has operators.
        NodeProto[] nodes = [.. info.Layers.Select(layer => new NodeProto { Name = layer.Name })];
        var values = new Dictionary<string, RowsValue>(StringComparer.Ordinal);
        RowsValue above = values[LayerText.Input] = Input(info);
        foreach (var (layer, node) in info.Layers.Zip(nodes))
        {
            RowsValue[] sources = layer.Sources.Count == 0 ? [above] : [.. layer.Sources.Select(name => values[name])];
            above = values[layer.Name] = Activate(LayerKinds.Of(layer).Declare(layer, sources, node, info.ChannelsFirst), new(layer.Activation, layer.Slope), node);
        }

        return new NetworkBuilder(new(), new(), new(), nodes).Build(AsRow(above, info), layers => [.. layers.Select(layer => layer.Node!.Name)], _ => null, info.ChannelsFirst);
    }

    private static InputValue Input(NetworkInfo info)
    {
        if (info.InputShape is not [var height, var width, var channels] || !IsReadAsImage(info))
        {
            return new InputValue(Layout.Rows(info.InputSize));
        }

        var image = new ImageShape(height, width, channels);
        var layout = new Layout(Layout.Images(image).Sizes) { Order = info.ChannelsFirst ? RowOrder.Plain : image.ToChannelsFirst };
        var input = new InputValue(layout);
        input.Draft.Shape.Holds(image, layout.Order);
        return input;
    }

    /// <summary>
    /// Whether a layer moves a window over the input's numbers, or adds them to an image. Otherwise nothing in a model of the network tells that
    /// they are one: flattened, they are a row like any other.
    /// </summary>
    private static bool IsReadAsImage(NetworkInfo info)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal) { LayerText.Input };
        var above = LayerText.Input;
        foreach (var layer in info.Layers)
        {
            IReadOnlyList<string> sources = layer.Sources.Count == 0 ? [above] : layer.Sources;
            var own = sources.Count(numbers.Contains);
            if (own > 0 && layer.InputShape.Count > 1 && (layer.Window is not null || own < sources.Count))
            {
                return true;
            }

            if (own == sources.Count && layer.OutputShape.Count > 1)
            {
                numbers.Add(layer.Name);
            }

            above = layer.Name;
        }

        return false;
    }

    /// <summary>What the network gives, in the order of its rows.</summary>
    private static RowsValue AsRow(RowsValue value, NetworkInfo info) => value.AsNumbers().Layer.Shape is { Image: not null } shape
        ? value with { Layout = new Layout(Layout.Rows(info.OutputSize).Sizes) { Order = shape.InOrder(info.ChannelsFirst) } }
        : value;

    private static RowsValue Activate(RowsValue sums, Activation activation, NodeProto node)
    {
        var numbers = sums.AsNumbers();
        return activation.Kind == Act.Linear ? sums
            : ActivationTable.Of(activation.Kind).IsElementwise ? LayerValue.Combine([numbers], curves => curves[0].Apply(ActivationCurves.FunctionOf(activation)), numbers.Layout!, node)
            : SoftmaxValue.Of(sums as LayerValue ?? numbers, node)!;
    }
}
