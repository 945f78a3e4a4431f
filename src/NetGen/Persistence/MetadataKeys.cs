namespace NetGen;

/// <summary>What NetGen writes into a file's metadata.</summary>
internal static class MetadataKeys
{
    public const string Prefix = "netgen.";

    /// <summary>The version of NetGen that wrote the file.</summary>
    public const string Version = Prefix + "version";

    /// <summary>Sizes, activations and slopes; see <see cref="ArchitectureText"/>.</summary>
    public const string Architecture = Prefix + "architecture";

    /// <summary>Of a network of images, the order of its values and what moves over them; see <see cref="ImageText"/>.</summary>
    public const string Windows = Prefix + "windows";

    /// <summary>The <see cref="Fingerprint"/> of the data.</summary>
    public const string Hash = Prefix + "hash";

    /// <summary>What a checkpoint's settings start with.</summary>
    public const string Setting = Prefix + "setting.";

    /// <summary>What a checkpoint's numbers start with.</summary>
    public const string Number = Prefix + "number.";

    /// <summary>What a checkpoint's texts for people start with.</summary>
    public const string Text = Prefix + "text.";

    /// <summary>The inputs of the self-test.</summary>
    public const string SelfTestInput = Prefix + "selftest.input";

    /// <summary>The outputs of the self-test.</summary>
    public const string SelfTestOutput = Prefix + "selftest.output";
}
