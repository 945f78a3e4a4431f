namespace NetGen;

/// <summary>
/// What inference reads of a network with narrow weights, in memory of its own: first the layers that would not gain, in 32-bit floats
/// at the offsets that they have in the network's memory, then the others, each with its narrow weights and its bias.
/// </summary>
internal static class NarrowWeights
{
    /// <summary>Copies and rounds a network's parameters.</summary>
    /// <param name="parameters">The parameters, all finite.</param>
    public static AlignedBuffer Create(NetworkParameters parameters)
    {
        var precision = parameters.Info.Precision;
        ParameterTensor[] narrow = [.. parameters.Tensors.Where(tensor => tensor.Storage.NarrowStart >= 0)];
        var floats = narrow.Min(tensor => tensor.Storage.Start);
        var length = narrow.Max(tensor => tensor.Storage.NarrowStart + Floats(tensor, precision));
        var memory = new AlignedBuffer(length);
        parameters.Memory.Span[..floats].CopyTo(memory.Span);
        foreach (var tensor in narrow)
        {
            var destination = memory.Span[tensor.Storage.NarrowStart..];
            if (IsMatrix(tensor))
            {
                Round(tensor, precision, destination);
            }
            else
            {
                tensor.CopyTo(destination[..tensor.Count]);
            }
        }

        return memory;
    }

    private static int Floats(ParameterTensor tensor, Precision precision) => IsMatrix(tensor)
        ? NarrowSize.Floats(precision, Inputs(tensor), RowLayout.Pad(Outputs(tensor)))
        : RowLayout.Pad(tensor.Count);

    private static bool IsMatrix(ParameterTensor tensor) => tensor.Shape.Count == 2;

    private static int Outputs(ParameterTensor matrix) => matrix.Shape[0];

    private static int Inputs(ParameterTensor matrix) => matrix.Shape[1];

    private static void Round(ParameterTensor matrix, Precision precision, Span<float> destination)
    {
        var weight = new float[matrix.Count];
        matrix.CopyTo(weight);
        if (precision == Precision.Int8)
        {
            Int8Weights.Round(weight, Inputs(matrix), Outputs(matrix), destination);
        }
        else
        {
            BFloat16Weights.Round(weight, Inputs(matrix), Outputs(matrix), destination);
        }
    }
}
