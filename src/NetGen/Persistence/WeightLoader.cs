namespace NetGen;

/// <summary>Reads a weight file into a network: all of it, or nothing.</summary>
internal static class WeightLoader
{
    /// <summary>Replaces all parameters of a network.</summary>
    /// <exception cref="WeightFormatException">The file is malformed, or does not fit. The network has not changed.</exception>
    public static void Load<TNetwork>(INetwork<TNetwork> network, Stream stream, LoadOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        var header = WeightFileHeader.Read(stream);
        var roles = Match(TNetwork.Info, header, options);
        var parameters = network.Parameters;
        var staged = new AlignedBuffer(parameters.Memory.Length);
        ReadTensors(stream, header, roles, parameters, staged.Span);

        if (options.Verify)
        {
            ReplaceVerified(network, staged, header);
        }
        else
        {
            staged.Span.CopyTo(parameters.Memory.Span);
        }

        parameters.MarkChanged();
        parameters.QuantizeIfDeclared();
    }

    /// <summary>Replaces all parameters of a network by those of a file, which is named in what is thrown.</summary>
    /// <exception cref="WeightFormatException">The file is malformed, or does not fit. The network has not changed.</exception>
    public static void Load<TNetwork>(INetwork<TNetwork> network, string path, LoadOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        using var stream = File.OpenRead(path);
        try
        {
            Load(network, stream, options);
        }
        catch (WeightFormatException exception)
        {
            throw exception.In(path);
        }
    }

    /// <summary>The self-test needs the weights in their place; where it fails, the old ones come back.</summary>
    private static void ReplaceVerified<TNetwork>(INetwork<TNetwork> network, AlignedBuffer staged, WeightFileHeader header)
        where TNetwork : class, INetwork<TNetwork>
    {
        var before = new ParameterSnapshot(network.Parameters.Memory);
        before.Take();
        staged.Span.CopyTo(network.Parameters.Memory.Span);
        try
        {
            SelfTest.Verify(network, header.Metadata);
        }
        catch (WeightFormatException)
        {
            before.Restore();
            throw;
        }
    }

    private static IReadOnlyList<TensorRole?> Match(NetworkInfo info, WeightFileHeader header, LoadOptions options)
    {
        var layers = info.Layers.Where(HasTensors).Select(layer => new LayerShape(layer.Name, layer.Tensors)).ToArray();
        var matching = TensorMatching.Match(layers, header.Tensors, options.AllowExtraTensors);
        IReadOnlyList<string> differences = matching.Differences.Count == 0 ? [.. Differences(info, header.Metadata)] : matching.Differences;
        return differences.Count == 0
            ? matching.Roles
            : throw new WeightFormatException($"The weights do not fit network '{info.Name}': {string.Join("; ", differences)}.");
    }

    /// <summary>What the tensors' shapes do not show. Files of others, and older ones, say less.</summary>
    private static IEnumerable<string> Differences(NetworkInfo info, IReadOnlyDictionary<string, string> metadata)
    {
        var architecture = SaveMetadata.ArchitectureOf(info);
        if (metadata.TryGetValue(MetadataKeys.Architecture, out var saved) && !ArchitectureText.Fits(saved, architecture))
        {
            yield return $"they are those of a network {saved}, but {architecture} is declared";
        }

        if (metadata.TryGetValue(MetadataKeys.Windows, out var windows) && SaveMetadata.WindowsOf(info) is { } declared && ImageText.Difference(windows, declared) is { } difference)
        {
            yield return $"they are those of {difference}";
        }
    }

    private static bool HasTensors(LayerInfo layer) => layer.Tensors.Count > 0;

    private static void ReadTensors(Stream stream, WeightFileHeader header, IReadOnlyList<TensorRole?> roles, NetworkParameters parameters, Span<float> memory)
    {
        var data = new TensorDataReader(stream, header);
        NetworkLayer[] layers = [.. parameters.Layers.Where(layer => HasTensors(layer.Info))];
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i] is not { } role)
            {
                data.Skip(header.Tensors[i]);
                continue;
            }

            var values = data.ReadFloats(header.Tensors[i]);
            layers[role.Layer].Tensors[role.Tensor.Name].Order.CopyFrom(values, memory);
        }

        data.RequireEnd();
    }
}
