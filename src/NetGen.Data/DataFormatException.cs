namespace NetGen;

/// <summary>A data file does not hold what it should; the message names the file and the place.</summary>
public sealed class DataFormatException : Exception
{
    /// <summary>A file that is not as it should be.</summary>
    /// <param name="source">The file, or what names the stream.</param>
    /// <param name="message">What is wrong and where.</param>
    /// <param name="inner">What found it.</param>
    public DataFormatException(string source, string message, Exception? inner = null)
        : base($"{source}: {message}", inner) => FileName = source;

    /// <summary>An exception without details.</summary>
    public DataFormatException() : this("data", "malformed")
    {
    }

    /// <summary>An exception with a message only.</summary>
    public DataFormatException(string message) : this("data", message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public DataFormatException(string message, Exception inner) : this("data", message, inner)
    {
    }

    /// <summary>The file, or what names the stream.</summary>
    public string FileName { get; }
}
