namespace NetGen;

/// <summary>Moves the scaling of the inputs into a network.</summary>
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
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaling);
        var layer = network.Parameters.Layers[0];
        scaling.RequireInputs(layer.Info.Inputs, nameof(scaling));
        if (TNetwork.Info.Layers.Skip(1).FirstOrDefault(other => other.Sources.Contains(LayerInfo.NetworkInput)) is { } reader)
        {
            throw new InvalidOperationException(
                $"Layer '{reader.Name}' reads the network's input too, so that no weights of the first layer can stand for its scaling: scale the inputs before the network.");
        }

        if (layer.Info.Tensors.Count == 0)
        {
            throw new InvalidOperationException($"Layer '{layer.Info.Name}' has no weights that could stand for the scaling: scale the inputs before the network.");
        }

        if (!layer.Info.HasBias && scaling.Mean.ContainsAnyExcept(0))
        {
            throw new InvalidOperationException(
                $"Layer '{layer.Info.Name}' has no bias to take up the features' means: declare it with Bias = true, or scale the inputs before the network.");
        }

        var shape = layer.Info.WeightShape;
        var weight = new float[shape.Outputs * shape.FanIn];
        var bias = new float[layer.Info.HasBias ? shape.Outputs : 0];
        layer.CopyWeightTo(weight);
        layer.CopyBiasTo(bias);
        Fold(weight, bias, shape.Outputs, layer.Info.Window is null ? output => scaling : new KernelScaling(TNetwork.Info, scaling).Of);
        if (NonFinite.IndexIn(weight) >= 0 || NonFinite.IndexIn(bias) >= 0)
        {
            throw new InvalidOperationException($"Layer '{layer.Info.Name}' would get weights too large for a float: scale the inputs before the network.");
        }

        layer.SetWeight(weight);
        layer.SetBias(bias);
    }

    /// <param name="weight">[outputs, inputs of each].</param>
    /// <param name="bias">[outputs].</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="scalingOf">The scaling of what an output is a sum of.</param>
    private static void Fold(Span<float> weight, Span<float> bias, int outputs, Func<int, Standardizer> scalingOf)
    {
        for (var output = 0; output < outputs; output++)
        {
            var scaling = scalingOf(output);
            var row = weight.Slice(output * scaling.Inputs, scaling.Inputs);
            var shift = 0.0;
            for (var input = 0; input < row.Length; input++)
            {
                var scaled = (double)row[input] / scaling.Std[input];
                shift += scaled * scaling.Mean[input];
                row[input] = (float)scaled;
            }

            if (!bias.IsEmpty)
            {
                bias[output] = (float)(bias[output] - shift);
            }
        }
    }
}
