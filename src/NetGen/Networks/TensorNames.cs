namespace NetGen;

/// <summary>What PyTorch calls the tensors of a layer, and files those of a module.</summary>
internal static class TensorNames
{
    public const string Weight = "weight";
    public const string Bias = "bias";

    /// <summary>A tensor's name in a file.</summary>
    /// <param name="module">The module's name; empty for a module that is a whole file.</param>
    /// <param name="tensor">The name that the tensor has within it.</param>
    public static string Of(string module, string tensor) => module.Length == 0 ? tensor : $"{module}.{tensor}";

    /// <summary>The module of a name in a file, and the tensor's name within it.</summary>
    public static (string Module, string Tensor) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 ? (name[..dot], name[(dot + 1)..]) : ("", name);
    }
}
