using System.Text;

namespace NetGen;

/// <summary>Kinds of files that are zip archives, told by the name of their first entry.</summary>
internal static class ZipKinds
{
    private const int NameLengthOffset = 26;
    private const int NameOffset = 30;
    private const int LongestName = 60;

    private static readonly string[] TorchEntries = ["data.pkl", "constants.pkl", "/version", "/byteorder", "/.format_version", "/.storage_alignment", "/.data/serialization_id"];

    /// <summary>The kind; null for bytes that start no zip archive.</summary>
    public static FileKind? Find(byte[] start)
    {
        if (!FileSignatures.Has(start, 0, "PK\u0003\u0004") || start.Length < NameOffset)
        {
            return null;
        }

        var length = start[NameLengthOffset] | (start[NameLengthOffset + 1] << 8);
        var name = Encoding.UTF8.GetString(start, NameOffset, Math.Min(length, start.Length - NameOffset));
        return TorchEntries.Any(entry => name.EndsWith(entry, StringComparison.Ordinal)) ? FileKind.Torch
            : name.EndsWith(".npy", StringComparison.Ordinal) ? FileKind.NumPyArchive
            : name is "metadata.json" or "config.json" or "model.weights.h5" ? FileKind.KerasArchive
            : name is "[Content_Types].xml" or "_rels/.rels" ? FileKind.Workbook
            : FileKind.Zip with { What = $"a zip archive, which holds '{(name.Length <= LongestName ? name : name[..LongestName] + "…")}'" };
    }
}
