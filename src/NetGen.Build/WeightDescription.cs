using System.Globalization;
using System.Text;

namespace NetGen.Build;

/// <summary>
/// A weight file → lines of fields parted by tabs, read by the analyzers' WeightFactsReader: "netgen-weights 1"; then "error", byte,
/// reason; or "architecture", text, "windows", text, "self-test", inputs, outputs, what is wrong with it, and for each tensor "tensor", type,
/// sizes, the first value that is not finite, name. The build adds "content", the hash of the file and the version of this code.
/// </summary>
internal static class WeightDescription
{
    private const string Version = "netgen-weights\t1";

    /// <summary>The text for a file, whatever the file is.</summary>
    public static string Of(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Of(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Lines(["error", "", exception is FileNotFoundException or DirectoryNotFoundException ? "The file does not exist." : exception.Message]);
        }
    }

    /// <summary>The text for a stream.</summary>
    public static string Of(Stream stream)
    {
        try
        {
            var header = WeightFileHeader.Read(stream);
            var lines = new List<string[]>();
            if (header.Metadata.TryGetValue(MetadataKeys.Architecture, out var architecture))
            {
                lines.Add(["architecture", architecture]);
            }

            if (header.Metadata.TryGetValue(MetadataKeys.Windows, out var windows))
            {
                lines.Add(["windows", windows]);
            }

            if (header.Metadata.TryGetValue(MetadataKeys.SelfTestInput, out var input) && header.Metadata.TryGetValue(MetadataKeys.SelfTestOutput, out var output))
            {
                lines.Add(["self-test", .. SelfTest(input, output)]);
            }

            foreach (var tensor in header.Tensors)
            {
                var shape = string.Join(",", tensor.Shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
                lines.Add(["tensor", tensor.Type.ToString(), shape, NonFiniteValue.Find(stream, header, tensor), tensor.Name]);
            }

            return Lines([.. lines]);
        }
        catch (WeightFormatException exception)
        {
            return Lines(["error", exception.Offset?.ToString(CultureInfo.InvariantCulture) ?? "", exception.Reason]);
        }
    }

    /// <summary>How many inputs and outputs it has, and what is wrong with it.</summary>
    private static string[] SelfTest(string input, string output)
    {
        try
        {
            return [Count(SelfTestText.Parse(MetadataKeys.SelfTestInput, input)), Count(SelfTestText.Parse(MetadataKeys.SelfTestOutput, output)), ""];
        }
        catch (WeightFormatException exception)
        {
            return ["0", "0", exception.Reason];
        }
    }

    private static string Count(float[] values) => values.Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>The line that names what a text was made of: it is made anew for another content, and by another version of this code.</summary>
    public static string ContentLine(string hash) => Line("content", hash, typeof(WeightDescription).Module.ModuleVersionId.ToString("N"));

    private static string Lines(params string[][] lines)
    {
        var text = new StringBuilder(Version).Append('\n');
        foreach (var line in lines)
        {
            text.Append(Line(line));
        }

        return text.ToString();
    }

    private static string Line(params string[] fields) => string.Join("\t", fields.Select(Escape)) + "\n";

    private static string Escape(string field) =>
        field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");
}
