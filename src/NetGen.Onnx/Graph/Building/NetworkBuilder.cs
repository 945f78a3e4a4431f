using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What the output is computed from → the layers of a network, named and in order; what is done to their outputs besides goes into the next weights.</summary>
/// <param name="problems">Where what stands against it is noted.</param>
/// <param name="notes">Where what a user must know is noted.</param>
/// <param name="budget">What may be computed with constants.</param>
/// <param name="nodes">The operators, in their order.</param>
internal sealed class NetworkBuilder(GraphProblems problems, GraphNotes notes, FoldingBudget budget, IReadOnlyList<NodeProto> nodes)
{
    /// <summary>Builds the layers; what is no network of NetGen's is noted.</summary>
    /// <param name="output">What the graph gives.</param>
    /// <param name="chooseNames">Names the layers, all differently.</param>
    /// <param name="find">The graph's values by name, for messages.</param>
    /// <param name="channelsFirst">Whether the declared network's rows have images channel by channel; null without a declaration.</param>
    public LayerGraph Build(RowsValue output, Func<IReadOnlyList<DraftedLayer>, IReadOnlyList<string>> chooseNames, Func<string, GraphValue?> find, bool? channelsFirst)
    {
        var draft = new NetworkDraft(output, problems);
        var layers = LayerOrder.Sort(draft.Layers, nodes).ToList();
        var names = layers.Zip(chooseNames(layers)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var value in draft.Unread)
        {
            NoteUnread(value, draft.OwnerOf(value) is { } owner ? $"layer '{names[owner]}'" : "the network's input", find);
        }

        var input = draft.Input?.Shape;
        var order = ImageOrder.Choose(input, [.. layers.Select(layer => layer.Draft?.Flattened).OfType<RowsValue>(), output], channelsFirst);
        order.NoteProblems(layers, output, problems);
        if (draft.Input is { Outputs: < 0 })
        {
            NoteFirst(layers);
        }

        foreach (var layer in layers)
        {
            NoteScaling(layer, names);
        }

        AddLast(draft.Output, output, layers, names);
        var sizes = new LayerSizes(layers, draft.Input);
        sizes.NoteProblems(problems, names);
        return new([.. layers.Select((layer, index) => Finish(layer, index == 0 ? null : layers[index - 1], sizes, names, order.IsChannelsFirst))], notes.All);
    }

    private void NoteUnread(LayerValue value, string owner, Func<string, GraphValue?> find) => problems.Add(
        value.Shift is not null ? $"after {owner}, something of the whole row is subtracted, which is known as a part of Softmax only"
        : ActivationText.NoneOf(owner, value.Trail!.Nodes, find));

    /// <summary>Without a layer of its own size in front, nothing says how large an input is whose size is not fixed.</summary>
    private void NoteFirst(List<DraftedLayer> layers)
    {
        if (layers.Count > 0 && !layers[0].MayBeFirst)
        {
            problems.AddUse(layers[0].Node!, "changes the network's input before its first layer");
        }
    }

    /// <summary>What is done to the numbers that a layer takes becomes a part of it, or stands against the network.</summary>
    private void NoteScaling(DraftedLayer layer, Dictionary<DraftedLayer, string> names)
    {
        foreach (var (source, scaling, trail) in layer.Sources.Where(source => !source.Scaling.IsNone))
        {
            var operators = trail!.Nodes;
            if (layer.Draft?.Takes(scaling) is not true)
            {
                problems.AddUse(layer.Node!, $"takes what constants have changed after {(source is null ? "the network's input" : $"layer '{names[source]}'")} ({NodeText.Of(operators)}), " +
                    "but only weights can take constants in, those of a convolution one per channel, and nothing that is added where its padding is 0: give the layer before such weights that its outputs are changed already");
            }
            else
            {
                notes.Add(source is null
                    ? $"{NodeText.Of(operators)} before the first layer {(operators.Count == 1 ? "is" : "are")} folded into its weights: the network takes what the model takes."
                    : $"{NodeText.Of(operators)} after layer '{names[source]}': what is done besides the activation is folded into the weights of layer '{names[layer]}'.");
            }
        }
    }

    /// <summary>A layer that does to the last outputs what is still to be done.</summary>
    private void AddLast(LayerSource last, RowsValue output, List<DraftedLayer> layers, Dictionary<DraftedLayer, string> names)
    {
        if (last.Layer is not { } layer)
        {
            return;
        }

        var width = output.Layout!.Width;
        if (output.Reshaper is { } reshaper && !output.Layout.IsBatchOfRows && output.AsNumbers().Layer.Shape.Image is null)
        {
            notes.Add(FormattableString.Invariant($"{NodeText.Of(reshaper)} at the end is left out: the network gives rows of {width} numbers."));
        }

        if (last.Scaling.IsNone)
        {
            return;
        }

        var operators = NodeText.Of(last.Trail!.Nodes);
        if (width < 0 || width * width > Array.MaxLength)
        {
            problems.Add(FormattableString.Invariant($"{operators} after layer '{names[layer]}' would be one more layer of {width}x{width} weights, more than any network has"));
            return;
        }

        var name = LayerNames.ChooseNext([.. names.Values]);
        notes.Add($"{operators} after layer '{names[layer]}': what is done besides the activation is one more layer, '{name}', without activation, whose weights are a diagonal matrix.");
        var scaling = new DraftedLayer(LayerKinds.Identity(name, output, (int)width, budget), new(Act.Linear), Curve.Identity, [last], null);
        layers.Add(scaling);
        names[scaling] = name;
    }

    private static OnnxLayer Finish(DraftedLayer layer, DraftedLayer? above, LayerSizes sizes, Dictionary<DraftedLayer, string> names, bool channelsFirst)
    {
        var sources = layer.Sources.Select(source => source.Layer).ToArray();
        if (layer.Draft is { IsCommutative: true } && sources[0] != above)
        {
            // Written as the sum of the layer above and another one, where the layer above is among them.
            sources = [.. sources.OrderBy(source => source == above ? 0 : 1)];
        }

        return new(names[layer], layer.Kind)
        {
            Sources = sources is [var only] && only == above ? [] : [.. sources.Select(source => source is null ? LayerText.Input : names[source])],
            InputShape = sizes.InputOf(layer),
            OutputShape = sizes.OutputOf(layer),
            Window = layer.Draft?.Window?.Info,
            WindowText = layer.Draft?.Window is { } window ? $"{window} over {string.Join(" x ", sizes.InputOf(layer))}" : null,
            Groups = layer.Draft?.Groups ?? 1,
            ChannelsFirst = channelsFirst,
            Activation = layer.Activation.Kind,
            Slope = layer.Activation.Slope,
            Curve = layer.Curve,
            HasBias = (layer.Draft?.Takes(layer.Sources[0].Scaling) ?? false) && layer.Draft.HasBias(layer.Sources[0].Scaling),
            IsCommutative = layer.Draft?.IsCommutative ?? false,
            Parameters = layer.Draft?.Takes(layer.Sources[0].Scaling) ?? false ? layer.Draft.Parameters(layer.Sources[0].Scaling, channelsFirst) : null,
        };
    }
}
