using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Tool;

/// <summary>Names for declared classes.</summary>
internal static partial class ClassName
{
    private const string NameOfFileWithoutLetters = "Model";

    /// <summary>The given name, otherwise one made of the file's: "digit-net.onnx" → DigitNet.</summary>
    /// <exception cref="UsageException">The given name cannot be that of a class.</exception>
    public static string Choose(string? given, string path)
    {
        var name = given ?? OfFile(Path.GetFileNameWithoutExtension(path));
        if (!Capitalized().IsMatch(name))
        {
            throw new UsageException($"'{name}' cannot be the class's name: it must be letters and digits, the first one a capital letter.");
        }

        return !IsTaken(name) ? name
            : given is null ? name + "Net"
            : throw new UsageException($"'{name}' cannot be the class's name: NetGen has a type of this name, which the declaration needs.");
    }

    /// <summary>The given namespace, if any.</summary>
    /// <exception cref="UsageException">It cannot be one.</exception>
    public static string? CheckNamespace(string? given) =>
        given is null || Namespace().IsMatch(given) ? given
        : throw new UsageException($"'{given}' cannot be a namespace: it must be names of letters and digits with dots between them, the first of each a capital letter.");

    /// <summary>Whether the declaration would take the class for something of NetGen's.</summary>
    private static bool IsTaken(string name) => typeof(LayerAttribute).Assembly.GetExportedTypes().Any(type => type.Namespace == nameof(NetGen) && type.Name == name);

    private static string OfFile(string name)
    {
        var text = new StringBuilder();
        var startsWord = true;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character) && (text.Length > 0 || char.IsAsciiLetter(character)))
            {
                text.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }

            startsWord = text.Length == 0 || !char.IsAsciiLetterOrDigit(character);
        }

        return text.Length > 0 ? text.ToString() : NameOfFileWithoutLetters;
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{Nd}_]*\z")]
    private static partial Regex Capitalized();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{Nd}_]*(\.\p{Lu}[\p{L}\p{Nd}_]*)*\z")]
    private static partial Regex Namespace();
}
