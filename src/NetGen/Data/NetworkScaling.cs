namespace NetGen;

/// <summary>Moves the scaling of inputs and targets into a network.</summary>
public static class NetworkScaling
{
    /// <summary>
    /// Changes the first layer so that the network takes raw inputs and gives what it gave for standardized ones:
    /// W' = W / std, b' = b − Σ W·mean / std.
    /// </summary>
    /// <param name="network">A network trained on standardized inputs.</param>
    /// <param name="scaling">The standardizer of those inputs.</param>
    /// <exception cref="ArgumentException">The number of features differs.</exception>
    /// <exception cref="InvalidOperationException">
    /// The first layer has no weights, or no bias to take up the means; another layer reads the network's input too; a convolution comes first, and pixels of a channel are
    /// scaled differently, or its border of zeros would no longer be the channels' means; or a new weight would be too large for a float. Nothing has changed.
    /// </exception>
    public static void FoldInputScaling<TNetwork>(this INetwork<TNetwork> network, Standardizer scaling)
        where TNetwork : class, INetwork<TNetwork>
    {
        const string Instead = "scale the inputs before the network";
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaling);
        var layer = network.Parameters.Layers[0];
        scaling.RequireInputs(layer.Info.Inputs, nameof(scaling));
        if (TNetwork.Info.Layers.Skip(1).FirstOrDefault(other => other.Sources.Contains(LayerInfo.NetworkInput)) is { } reader)
        {
            throw new InvalidOperationException(
                $"Layer '{reader.Name}' reads the network's input too, so that no weights of the first layer can stand for its scaling: {Instead}.");
        }

        if (layer.Info.Tensors.Count == 0)
        {
            throw new InvalidOperationException($"Layer '{layer.Info.Name}' has no weights that could stand for the scaling: {Instead}.");
        }

        RequireBias(layer, scaling, "features", Instead);
        var folded = new FoldedLayer(layer);
        FoldInputs(folded, layer.Info.Window is null ? output => scaling : new KernelScaling(TNetwork.Info, scaling).Of);
        folded.PutBack(Instead);
    }

    /// <summary>
    /// Changes the last layer so that the network gives the unit of the raw targets, where it was trained on standardized ones:
    /// W' = std · W, b' = std · b + mean, in double and rounded once.
    /// </summary>
    /// <param name="network">A network trained on standardized targets; its last layer is fully connected and linear.</param>
    /// <param name="scaling">The standardizer of those targets, from <see cref="Standardizer.FitTargets"/>.</param>
    /// <remarks>Where the network is declared with narrow weights, <c>Forward</c> computes in 32 bits afterwards until it is quantized anew.</remarks>
    /// <exception cref="ArgumentException">The number of outputs differs.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network does not end in a fully connected layer with <see cref="Act.Linear"/>, its loss takes the outputs as logits, the layer has no bias to take up the means,
    /// the 32-bit weights were given up, or a new weight would be too large for a float. Nothing has changed.
    /// </exception>
    public static void FoldOutputScaling<TNetwork>(this INetwork<TNetwork> network, Standardizer scaling)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaling);
        var info = TNetwork.Info;
        if (scaling.Inputs != info.OutputSize)
        {
            throw new ArgumentException(
                $"This standardizer has measured {scaling.Inputs} values per row, but network '{info.Name}' has {info.OutputSize} outputs: give that of its targets, from {nameof(Standardizer)}.{nameof(Standardizer.FitTargets)}.", nameof(scaling));
        }

        if (OutputScaling.Obstacle(info) is { } obstacle)
        {
            throw new InvalidOperationException(
                $"Network '{info.Name}' cannot take up the scaling of its targets: {obstacle}. Only a fully connected layer with {nameof(Act)}.{nameof(Act.Linear)} can: end in one, or {OutputScaling.Instead}.");
        }

        var layer = network.Parameters.Layers[^1];
        RequireBias(layer, scaling, "targets", OutputScaling.Instead);
        var folded = new FoldedLayer(layer);
        FoldOutputs(folded, scaling);
        folded.PutBack(OutputScaling.Instead);
    }

    private static void RequireBias(NetworkLayer layer, Standardizer scaling, string what, string instead)
    {
        if (!layer.Info.HasBias && scaling.Mean.ContainsAnyExcept(0))
        {
            throw new InvalidOperationException(
                $"Layer '{layer.Info.Name}' has no bias to take up the {what}' means: declare it with Bias = true, or {instead}.");
        }
    }

    /// <param name="layer">The first layer.</param>
    /// <param name="scalingOf">The scaling of what an output is a sum of.</param>
    private static void FoldInputs(FoldedLayer layer, Func<int, Standardizer> scalingOf)
    {
        for (var output = 0; output < layer.Outputs; output++)
        {
            var scaling = scalingOf(output);
            var row = layer.WeightsOf(output);
            var shift = 0.0;
            for (var input = 0; input < row.Length; input++)
            {
                var scaled = (double)row[input] / scaling.Std[input];
                shift += scaled * scaling.Mean[input];
                row[input] = (float)scaled;
            }

            if (!layer.Bias.IsEmpty)
            {
                layer.Bias[output] = (float)(layer.Bias[output] - shift);
            }
        }
    }

    private static void FoldOutputs(FoldedLayer layer, Standardizer scaling)
    {
        for (var output = 0; output < layer.Outputs; output++)
        {
            double std = scaling.Std[output];
            foreach (ref var weight in layer.WeightsOf(output))
            {
                weight = (float)(std * weight);
            }

            if (!layer.Bias.IsEmpty)
            {
                layer.Bias[output] = (float)(std * layer.Bias[output] + scaling.Mean[output]);
            }
        }
    }
}
