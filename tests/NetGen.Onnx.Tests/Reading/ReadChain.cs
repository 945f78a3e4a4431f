namespace NetGen.Onnx.Tests.Reading;

/// <summary>A model as it is read, computed layer by layer in double precision.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Notes">What the reader says of them.</param>
internal sealed record ReadChain(IReadOnlyList<OnnxLayer> Layers, IReadOnlyList<string> Notes)
{
    /// <summary>Reads a model.</summary>
    public static ReadChain Of(ModelBuilder model, string? output = null, string? input = null)
    {
        var notes = new List<string>();
        return new(OnnxModel.Read(new MemoryStream(model.ToOnnx())).ReadLayers(new() { Output = output, Input = input, Note = notes.Add }), notes);
    }

    /// <summary>Reads a model, which must give ONNX Runtime's outputs for rows drawn from a seed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shape">The shape of its input; [4, inputs] unless given.</param>
    /// <param name="output">The output to read; null for the only one.</param>
    /// <param name="change">What the model does to the network's outputs in the end; null for nothing.</param>
    /// <param name="tolerance">Of outputs of 1 or less.</param>
    /// <param name="mayOverflow">Whether outputs of ONNX Runtime that are not finite need not agree: it computes in 32 bits.</param>
    public static ReadChain RequireAgreement(ModelBuilder model, int[]? shape = null, string? output = null, Func<double, double>? change = null, float tolerance = 1e-5f, bool mayOverflow = false)
    {
        var chain = Of(model, output);
        int[] sizes = shape ?? [4, chain.Layers[0].Inputs];
        var random = new RandomSource(7);
        float[] rows = [.. Enumerable.Range(0, sizes.Aggregate(1, (product, size) => product * size)).Select(_ => (float)(3 * (2 * random.NextDouble() - 1)))];

        var actual = chain.Forward(rows);

        var expected = OnnxRuntime.Run(model.ToOnnx(), rows, sizes, output);
        if (!mayOverflow || expected.All(float.IsFinite))
        {
            var operators = string.Join(", ", model.Graph.Node.Select(node => node.OpType));
            OnnxRuntime.RequireClose(expected, change is null ? actual : [.. actual.Select(value => (float)change(value))], tolerance, operators);
            if (change is null)
            {
                var evaluated = OnnxModel.Read(new MemoryStream(model.ToOnnx())).Evaluate(rows[..chain.Layers[0].Inputs], new() { Output = output });
                OnnxRuntime.RequireClose(expected[..chain.Layers[^1].Outputs], evaluated, tolerance, $"evaluated: {operators}");
            }
        }

        return chain;
    }

    /// <summary>The outputs of a batch.</summary>
    public float[] Forward(float[] rows)
    {
        var outputs = rows.Chunk(Layers[0].Inputs).SelectMany(row => Forward(Array.ConvertAll(row, value => (double)value)));
        return [.. outputs.Select(value => (float)value)];
    }

    /// <summary>Images are pixel by pixel here, in rows as the model has them.</summary>
    private double[] Forward(double[] row)
    {
        var input = ReadImages.FromRow(row, InputShape, Layers[0].ChannelsFirst);
        var values = new Dictionary<string, double[]>(StringComparer.Ordinal) { ["input"] = input };
        var above = input;
        foreach (var layer in Layers)
        {
            double[][] sources = layer.Sources.Count == 0 ? [above] : [.. layer.Sources.Select(name => values[name])];
            values[layer.Name] = above = Activate(layer, layer.Kind switch
            {
                "Layer" => Multiply(layer, ReadImages.ToRow(sources[0], layer.InputShape, layer.ChannelsFirst)),
                "Add" => [.. sources[0].Zip(sources[1], (first, second) => first + second)],
                "Activation" => sources[0],
                "Flatten" => ReadImages.ToRow(sources[0], layer.InputShape, layer.ChannelsFirst),
                _ => ReadImages.Compute(layer, sources[0]),
            });
        }

        return ReadImages.ToRow(above, Layers[^1].OutputShape, Layers[^1].ChannelsFirst);
    }

    /// <summary>Where the first layer reads the input, whatever the others read.</summary>
    private IReadOnlyList<int> InputShape => Layers[0].InputShape;

    private static double[] Multiply(OnnxLayer layer, double[] row)
    {
        var (weight, bias) = (new float[layer.Inputs * layer.Outputs], new float[layer.HasBias ? layer.Outputs : 0]);
        layer.CopyWeightTo(weight);
        layer.CopyBiasTo(bias);
        return [.. Enumerable.Range(0, layer.Outputs).Select(output => (layer.HasBias ? bias[output] : 0) + row.Select((value, input) => value * weight[output * layer.Inputs + input]).Sum())];
    }

    private static double[] Activate(OnnxLayer layer, double[] sums)
    {
        if (layer.Activation != Act.Softmax)
        {
            return Array.ConvertAll(sums, sum => Activate(sum, layer));
        }

        var exponentials = Array.ConvertAll(sums, sum => Math.Exp(sum - sums.Max()));
        return Array.ConvertAll(exponentials, value => value / exponentials.Sum());
    }

    /// <summary>By definition; the error function, tested by itself, is the library's.</summary>
    private static double Activate(double z, OnnxLayer layer) => layer.Activation switch
    {
        Act.Linear => z,
        Act.ReLU => Math.Max(z, 0),
        Act.LeakyReLU => z > 0 ? z : layer.Slope * z,
        Act.ReLU6 => Math.Clamp(z, 0, 6),
        Act.ELU => z > 0 ? z : layer.Slope * (Math.Exp(z) - 1),
        Act.SiLU => z / (1 + Math.Exp(-z)),
        Act.SELU => 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * (Math.Exp(z) - 1)),
        Act.GELU => z * (0.5 + 0.5 * Functions.Erf(z / Math.Sqrt(2))),
        Act.Mish => z * Math.Tanh(Functions.Softplus(z)),
        Act.Tanh => Math.Tanh(z),
        Act.Sigmoid => 1 / (1 + Math.Exp(-z)),
        Act.HardTanh => Math.Clamp(z, -1, 1),
        Act.HardSigmoid => Math.Clamp(z / 6 + 0.5, 0, 1),
        Act.HardSwish => z * Math.Clamp(z / 6 + 0.5, 0, 1),
        Act.Softplus => Functions.Softplus(z),
        Act.Softsign => z / (1 + Math.Abs(z)),
        _ => throw new ArgumentException($"No reference for {layer.Activation}.", nameof(layer)),
    };
}
