namespace NetGen;

/// <summary>A weight file or checkpoint cannot be used. Whatever it was to be loaded into has not changed.</summary>
public sealed class WeightFormatException : Exception
{
    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="reason">Whole sentences.</param>
    /// <param name="offset">The byte at fault, counted from the start of the file; null where no single one is.</param>
    public WeightFormatException(string reason, long? offset = null)
        : base(offset is null ? reason : FormattableString.Invariant($"{reason} (Byte {offset} of the file.)"))
    {
        Reason = reason;
        Offset = offset;
    }

    /// <summary>The same about a file of a known name.</summary>
    private WeightFormatException(WeightFormatException exception, string path)
        : base($"'{path}': {exception.Message}", exception) => (Reason, Offset) = (exception.Reason, exception.Offset);

    /// <summary>What is wrong, in whole sentences, without the offset.</summary>
    public string Reason { get; }

    /// <summary>The byte at fault, counted from the start of the file; null where no single one is.</summary>
    public long? Offset { get; }

    /// <summary>Names the file in the message.</summary>
    internal WeightFormatException In(string path) => new(this, path);
}
