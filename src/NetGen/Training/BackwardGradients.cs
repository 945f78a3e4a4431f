using NetGen.Kernels;

namespace NetGen;

/// <summary>The gradients of a trainer's last <c>Backward</c>, to read. Memory is allocated when it is first needed.</summary>
/// <param name="parameters">The network's parameters.</param>
/// <param name="inputLength">Floats of the inputs' gradient.</param>
internal sealed class BackwardGradients(NetworkParameters parameters, int inputLength)
{
    /// <summary>Rows of the last Backward; 0 where there are no gradients to read.</summary>
    public int Rows { get; set; }

    /// <summary>Of the parameters, where these lie; a clipped step uses them too.</summary>
    public AlignedBuffer OfParameters => field ??= new AlignedBuffer(parameters.Memory.Length);

    /// <summary>Of the inputs, [rows, padded inputs].</summary>
    public AlignedBuffer OfInputs => field ??= new AlignedBuffer(inputLength);

    private NetworkInfo Info => parameters.Info;

    /// <summary>Copies the gradient of a layer's tensor, in its logical order.</summary>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="name">The tensor; a layer without it has 0 values.</param>
    /// <param name="what">What messages call it.</param>
    /// <param name="destination">As many values.</param>
    public void CopyTo(int layer, string name, string what, Span<float> destination)
    {
        if ((uint)layer >= (uint)Info.Layers.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{Info.Name} has the layers 0 to {Info.Layers.Count - 1}.");
        }

        RequireBackward();
        var tensor = parameters.Layers[layer].Tensors.Find(name);
        BatchChecks.RequireLength(destination.Length, tensor?.Count ?? 0, what, nameof(destination));
        tensor?.Order.CopyTo(OfParameters.Span, destination);
    }

    /// <summary>Copies the gradient of the inputs.</summary>
    /// <param name="destination">[rows, inputs].</param>
    public void CopyInputsTo(Span<float> destination)
    {
        RequireBackward();
        BatchChecks.RequireLength(destination.Length, Rows * Info.InputSize, "the rows of the last Backward", nameof(destination));
        PaddedRows.CopyTo(ref OfInputs.Start, Rows, Info.InputSize, destination);
    }

    private void RequireBackward()
    {
        if (Rows == 0)
        {
            throw new InvalidOperationException("There are no gradients yet: call Backward first. Step keeps none.");
        }
    }
}
