using System.Text;

namespace NetGen;

/// <summary>Tells by its first bytes what a file is that is not what it should be.</summary>
internal static class ForeignFile
{
    /// <summary>So many bytes from the start of a file tell.</summary>
    public const int SampleLength = 1024;

    private const int HeaderStart = 8;
    private const int ShownCharacters = 40;

    /// <summary>What stands for bytes that are no character, as the last ones where the sample ends inside one.</summary>
    private const char HalfCharacter = '\ufffd';

    /// <summary>What the file is and what to do, to stand behind "The file "; null where that is not known.</summary>
    /// <param name="start">The file's first bytes: <see cref="SampleLength"/>, or all of a shorter one.</param>
    /// <param name="expected">What it should be.</param>
    public static string? Describe(byte[] start, ExpectedFile expected)
    {
        var name = expected switch
        {
            ExpectedFile.Safetensors => "a safetensors file",
            ExpectedFile.Onnx => "an ONNX model",
            ExpectedFile.Tensors => "the bytes of tensors",
            ExpectedFile.Csv => "CSV text",
            _ => "an IDX file",
        };
        return Identify(start, expected) is { } kind ? $"is not {name}, but {kind.What}: {kind.CureFor(expected)}." : null;
    }

    private static FileKind? Identify(byte[] start, ExpectedFile expected) =>
        start.Length == 0 ? FileKind.Empty
        : FileSignatures.Find(start) ?? ZipKinds.Find(start) ?? (
            IsPickle(start) ? FileKind.Pickle
            : IsSafetensors(start) ? expected == ExpectedFile.Safetensors ? null : FileKind.Safetensors
            : IsOnnx(start) ? expected == ExpectedFile.Onnx ? null : FileKind.Onnx
            : IdentifyText(start, expected));

    /// <summary>The opcode PROTO with a version that is in use, and another opcode.</summary>
    private static bool IsPickle(byte[] start) => start.Length > 2 && start[0] == 0x80 && start[1] is >= 2 and <= 5 && start[2] != 0;

    /// <summary>A length of at most 100 MB, and a header that starts as an object.</summary>
    private static bool IsSafetensors(byte[] start) => start.Length > HeaderStart && start[4] == 0 && start[5] == 0 && start[6] == 0 && start[7] == 0 && start[HeaderStart] == '{';

    /// <summary>The version of the format, from 3 on, and one of the fields that exporters write next, by their tags.</summary>
    private static bool IsOnnx(byte[] start) =>
        start.Length > 2 && start[0] == 0x08 && start[1] is >= 3 and < 0x20 && start[2] is 0x12 or 0x1a or 0x22 or 0x28 or 0x32 or 0x3a or 0x42;

    private static FileKind? IdentifyText(byte[] start, ExpectedFile expected)
    {
        var isWide = FileSignatures.Has(start, 0, "\u00ff\u00fe") || FileSignatures.Has(start, 0, "\u00fe\u00ff");
        var encoding = !isWide ? Encoding.UTF8 : start[0] == 0xff ? Encoding.Unicode : Encoding.BigEndianUnicode;
        var text = encoding.GetString(start).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (start.Length == SampleLength && text.Length > 0 && text[^1] == HalfCharacter)
        {
            text = text[..^1];
        }

        return Starts(text, "version https://git-lfs.github.com/") ? FileKind.LfsPointer
            : Starts(text, "<!doctype html") || Starts(text, "<html") ? FileKind.WebPage
            : Starts(text, "<?xml") ? FileKind.Xml
            : Starts(text, "{") && IsReadable(text) ? text.Contains("\"weight_map\"") ? FileKind.SafetensorsIndex : FileKind.Json
            : expected is ExpectedFile.Csv ? null
            : isWide ? FileKind.WideText
            : IsReadable(text) ? FileKind.Text(FirstLine(text))
            : null;
    }

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool IsReadable(string text) => text.Length > 0 && !text.Any(character => character is HalfCharacter or (< ' ' and not ('\t' or '\r' or '\n')));

    private static string FirstLine(string text)
    {
        var line = text.Split('\r', '\n')[0].TrimEnd();
        return line.Length <= ShownCharacters ? line : line[..ShownCharacters] + "…";
    }
}
