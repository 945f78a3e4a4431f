namespace NetGen.Tests.Plain;

/// <summary>A network written by hand, to test what is generic over networks: y = head(V (W x + b) + c).</summary>
public sealed class PlainNetwork<TShape> : INetwork<PlainNetwork<TShape>> where TShape : IPlainShape
{
    public PlainNetwork(ulong seed = 0)
    {
        var (hidden, head) = (Info.Layers[0], Info.Layers[1]);
        var hiddenBias = hidden.Outputs * RowLayout.Pad(hidden.Inputs);
        var headWeight = hiddenBias + (hidden.HasBias ? RowLayout.Pad(hidden.Outputs) : 0);
        var headBias = headWeight + head.Outputs * RowLayout.Pad(head.Inputs);
        Hidden = new(hidden.Inputs, hidden.Outputs, 0, hidden.HasBias ? hiddenBias : -1);
        Head = new(head.Inputs, head.Outputs, headWeight, headBias);
        Parameters = new(new() { Info = Info, Length = headBias + RowLayout.Pad(head.Outputs), Tensors = [.. Storage(0, Hidden), .. Storage(1, Head)] });
        Initialize(seed);
    }

    public static NetworkInfo Info => TShape.Info;

    public NetworkParameters Parameters { get; }

    internal PlainLayer Hidden { get; }

    internal PlainLayer Head { get; }

    public static PlainNetwork<TShape> Create(ulong seed) => new(seed);

    public void Initialize(ulong seed)
    {
        var random = new RandomSource(seed);
        foreach (var layer in Parameters.Layers)
        {
            var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
            for (var i = 0; i < weight.Length; i++)
            {
                weight[i] = (float)(random.NextDouble() - 0.5);
            }

            layer.SetWeight(weight);
            layer.SetBias(new float[layer.Info.HasBias ? layer.Info.Outputs : 0]);
        }
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Assert.Equal(input.Length / Info.InputSize * Info.OutputSize, output.Length);
        var hidden = new float[Info.Layers[0].Outputs];
        for (var row = 0; row < input.Length / Info.InputSize; row++)
        {
            ForwardRow(input.Slice(row * Info.InputSize, Info.InputSize), hidden, output.Slice(row * Info.OutputSize, Info.OutputSize));
        }
    }

    public ITrainer CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) where TOptimizer : struct, IOptimizer<TOptimizer> =>
        new PlainTrainer<TShape, TOptimizer>(this, optimizer, batchSize);

    internal void ForwardRow(ReadOnlySpan<float> input, Span<float> hidden, Span<float> output)
    {
        Multiply(Hidden, input, hidden);
        Multiply(Head, hidden, output);
        var head = Info.Layers[1].Activation;
        if (head == Act.Softmax)
        {
            Softmax(output);
        }
        else if (head == Act.Sigmoid)
        {
            foreach (ref var value in output)
            {
                value = 1 / (1 + MathF.Exp(-value));
            }
        }
    }

    private void Multiply(PlainLayer layer, ReadOnlySpan<float> input, Span<float> output)
    {
        var memory = Parameters.Memory.Span;
        for (var o = 0; o < layer.Outputs; o++)
        {
            output[o] = layer.BiasStart < 0 ? 0 : memory[layer.BiasStart + o];
            for (var i = 0; i < layer.Inputs; i++)
            {
                output[o] += memory[layer.WeightStart + o * RowLayout.Pad(layer.Inputs) + i] * input[i];
            }
        }
    }

    private static IEnumerable<TensorStorage> Storage(int index, PlainLayer layer)
    {
        yield return new() { Layer = index, Name = "weight", Layout = WeightLayout.Rows, Start = layer.WeightStart };
        if (layer.BiasStart >= 0)
        {
            yield return new() { Layer = index, Name = "bias", Start = layer.BiasStart };
        }
    }

    private static void Softmax(Span<float> values)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, value);
        }

        var sum = 0f;
        foreach (ref var value in values)
        {
            value = MathF.Exp(value - largest);
            sum += value;
        }

        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
