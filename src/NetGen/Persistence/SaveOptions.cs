namespace NetGen;

/// <summary>What is stored beside the weights.</summary>
public class SaveOptions
{
    /// <summary>
    /// One row of inputs, [inputs]. It is stored with the network's outputs for it, so that a load with
    /// <see cref="LoadOptions.Verify"/> can tell whether the network still computes the same. Null for none.
    /// </summary>
    public float[]? SelfTestInput { get; init; }

    /// <summary>Texts of your own, such as the classes' names. Keys must not start with "netgen.".</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
