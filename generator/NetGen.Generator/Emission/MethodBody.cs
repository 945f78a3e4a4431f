using System.Text.RegularExpressions;

namespace NetGen.Generator.Emission;

/// <summary>A method's statements; the buffers that they name are declared before them, and no others.</summary>
internal sealed class MethodBody
{
    private readonly HashSet<string> _buffers = [];

    /// <summary>Takes the statements.</summary>
    public CodeWriter Statements { get; } = new();

    /// <summary>The name of a buffer, which a statement is about to contain.</summary>
    public string Buffer(string name)
    {
        _buffers.Add(name);
        return name;
    }

    /// <summary>Whether a statement contains a buffer.</summary>
    public bool Has(string buffer) => _buffers.Contains(buffer);

    /// <summary>Whether a statement contains a variable, whoever wrote it.</summary>
    public bool Mentions(string variable) => Regex.IsMatch(Statements.ToString(), $@"\b{variable}\b");

    /// <summary>Writes the statements where a writer is.</summary>
    public void WriteTo(CodeWriter writer) => writer.Lines(Statements.ToString().TrimEnd('\n'));
}
