namespace NetGen;

/// <summary>A loss or a parameter is no longer finite. The network has the parameters from the start of that epoch.</summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(int epoch, string layer, string message) : base(message)
    {
        Epoch = epoch;
        Layer = layer;
    }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>
    /// The name of the first layer with a parameter that is not finite; when all are finite and only the outputs or the
    /// loss overflow, of the layer with the largest parameter.
    /// </summary>
    public string Layer { get; }
}
