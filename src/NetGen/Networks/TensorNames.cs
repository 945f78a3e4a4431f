namespace NetGen;

/// <summary>What PyTorch calls the tensors of a layer.</summary>
internal static class TensorNames
{
    public const string Weight = "weight";
    public const string Bias = "bias";
}
