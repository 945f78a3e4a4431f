using System.Globalization;

namespace NetGen.Tool;

/// <summary>What a file holds, whatever its format.</summary>
/// <param name="Title">The file and its format.</param>
/// <param name="Architecture">The network, or why it is none; null where the file says nothing.</param>
/// <param name="Tensors">The tensors, in the file's order.</param>
/// <param name="ParameterCount">Numbers that are weights or biases, as far as this can be told.</param>
/// <param name="Metadata">The texts beside them.</param>
internal sealed record FileContent(
    string Title, string? Architecture, IReadOnlyList<TensorSummary> Tensors, decimal ParameterCount, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Prints it as plain text.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine(PlainText.Wrap(Title, PlainText.TerminalWidth));
        if (Architecture is not null)
        {
            output.WriteLine(PlainText.Wrap($"architecture: {Architecture}", PlainText.TerminalWidth));
        }

        output.WriteLine();
        TextTable.Write(output, PlainText.TerminalWidth, ["tensor", "type", "shape", "min", "max", "mean", "std", "not finite"], [.. Tensors.Select(tensor => tensor.Cells)]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Tensors.Count} tensors of {Tensors.Sum(tensor => (decimal)tensor.ByteCount)} bytes, {ParameterCount} parameters"));
        if (Metadata.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("metadata:");
            foreach (var (key, value) in Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                output.WriteLine("  " + PlainText.OfStart($"{key}: {value}", PlainText.TerminalWidth - 2));
            }
        }
    }
}
