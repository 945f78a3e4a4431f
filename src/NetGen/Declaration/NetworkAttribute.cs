namespace NetGen;

/// <summary>What belongs to the network as a whole. Optional.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>What training minimizes; chosen by the last activation unless given.</summary>
    public Loss Loss { get; set; }

    /// <summary>The seed of the parameterless constructor's weights; 0 unless given.</summary>
    [CLSCompliant(false)]
    public ulong Seed { get; set; }

    /// <summary>
    /// In how many bits inference reads the weights of large layers, after <c>Quantize()</c> or loading; 32-bit floats unless
    /// given. Training is always in 32-bit floats.
    /// </summary>
    public Precision Precision { get; set; }

    /// <summary>
    /// A safetensors file of the project, named as in <c>&lt;NetGenWeights Include="digits.safetensors" /&gt;</c>: it is checked
    /// against the layers while compiling and embedded, and the class gets <c>LoadPretrained()</c>.
    /// </summary>
    public string? Weights { get; set; }

    /// <summary>Whether <c>LoadPretrained()</c> runs the self-test that the file must hold; see <see cref="SaveOptions.SelfTestInput"/>.</summary>
    public bool VerifyOnLoad { get; set; }

    /// <summary>The mean of the data that the network will see, for the analysis; 0 unless given.</summary>
    public double InputMean { get; set; }

    /// <summary>The standard deviation of the data that the network will see, for the analysis; 1 unless given.</summary>
    public double InputStd { get; set; } = 1;
}
