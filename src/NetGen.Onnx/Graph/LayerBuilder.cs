namespace NetGen;

/// <summary>Layers of the graph → layers of a network, from the first to the last: what is done to one's outputs goes into the next one's weights.</summary>
internal sealed class LayerBuilder
{
    private readonly ReadingContext _context;
    private readonly Func<string, GraphValue?> _find;

    /// <summary>What is done to the inputs of the next layer.</summary>
    private Scaling _scaling;

    /// <summary>The layer whose outputs these are, and the operators that do it; null for the network's input.</summary>
    private (string Layer, string Operators)? _scaled;

    /// <param name="context">What reading shares.</param>
    /// <param name="find">The graph's values by name, for messages.</param>
    /// <param name="input">The network's input, as the first layer takes it.</param>
    public LayerBuilder(ReadingContext context, Func<string, GraphValue?> find, RowsValue input)
    {
        (_context, _find, _scaling) = (context, find, input.Scaling);
        if (!_scaling.IsNone)
        {
            var nodes = input.Trail!.Nodes;
            context.Notes.Add($"{NodeText.Of(nodes)} before the first layer {(nodes.Count == 1 ? "is" : "are")} folded into its weights: the network takes what the model takes.");
        }
    }

    /// <summary>The next layer; an activation that is none of NetGen's is noted.</summary>
    public OnnxLayer Build(LayerValue value, string name)
    {
        if (_scaled is { } before)
        {
            _context.Notes.Add($"{before.Operators} after layer '{before.Layer}': what is done besides the activation is folded into the weights of layer '{name}'.");
        }

        var (activation, curve, first, then) = FindActivation(value, name);
        var layer = new OnnxLayer(name, new(value.Layer with { OutputScaling = value.Layer.OutputScaling.Then(first) }, _scaling), activation, curve);
        _scaling = then.Then(value.Scaling);
        _scaled = _scaling.IsNone ? null : (name, NodeText.Of(value.Trail!.Nodes));
        return layer;
    }

    /// <summary>A linear layer that does to the last outputs what is still to be done; null for nothing.</summary>
    /// <param name="last">The last outputs.</param>
    /// <param name="names">The names of the other layers.</param>
    public OnnxLayer? BuildLast(LayerValue last, IReadOnlyList<string> names)
    {
        if (last.Reshaper is { } reshaper && !last.Layout!.IsBatchOfRows)
        {
            _context.Notes.Add(FormattableString.Invariant($"{NodeText.Of(reshaper)} at the end is left out: the network gives rows of {last.Layer.Outputs} numbers."));
        }

        if (_scaled is not { } before)
        {
            return null;
        }

        var width = last.Layer.Outputs;
        if ((long)width * width > Array.MaxLength)
        {
            _context.Problems.Add(FormattableString.Invariant($"{before.Operators} after layer '{before.Layer}' would be one more layer of {width}x{width} weights, more than any network has"));
            return null;
        }

        var name = LayerNames.ChooseNext(names);
        _context.Notes.Add($"{before.Operators} after layer '{before.Layer}': what is done besides the activation is one more layer, '{name}', without activation, whose weights are a diagonal matrix.");
        return new(name, new(new(name, last, Diagonal(name, width)), _scaling), new(Act.Linear), Curve.Identity);
    }

    /// <summary>The matrix that changes nothing; the scaling is folded into it.</summary>
    private ConstantValue Diagonal(string name, int width)
    {
        _context.Budget.Take((long)width * width);
        var diagonal = new float[width * width];
        for (var i = 0; i < width; i++)
        {
            diagonal[i * width + i] = 1;
        }

        return new(OnnxTensor.Of(name, [width, width], diagonal));
    }

    private ScaledActivation FindActivation(LayerValue value, string layer)
    {
        if (value.Shift is not null)
        {
            _context.Problems.Add($"after layer '{layer}', something of the whole row is subtracted, which is known as a part of Softmax only");
            return new(default, value.Curve, Scaling.None, Scaling.None);
        }

        if (value.Curve is not { } curve)
        {
            return new(new(Act.Softmax), null, Scaling.None, Scaling.None);
        }

        if (curve.FindAffine() is var (factor, offset))
        {
            return new(new(Act.Linear), Curve.Identity, Scaling.Of(factor, offset), Scaling.None);
        }

        if ((ActivationCurves.FindScaled(curve) ?? FindBased(value)) is { } activation)
        {
            return activation;
        }

        _context.Problems.Add(ActivationText.NoneOf(layer, value.Trail!.Nodes, _find));
        return new(default, curve, Scaling.None, Scaling.None);
    }

    private static ScaledActivation? FindBased(LayerValue value)
    {
        foreach (var based in value.Bases)
        {
            if (ActivationCurves.FindScaled(based.Curve) is { } found)
            {
                return found with { Before = based.Base };
            }
        }

        return null;
    }
}
