namespace NetGen;

/// <summary>Kinds of files that are known by bytes at a fixed place.</summary>
internal static class FileSignatures
{
    private const int TarOffset = 257;

    private static readonly (int Offset, string Bytes, FileKind Kind)[] All =
    [
        (0, "\u001f\u008b", FileKind.Compressed("gzip")),
        (0, "\u0028\u00b5\u002f\u00fd", FileKind.Compressed("Zstandard")),
        (0, "\u00fd7zXZ\0", FileKind.Compressed("xz")),
        (0, "7z\u00bc\u00af\u0027\u001c", FileKind.Compressed("7-Zip")),
        (0, "Rar!\u001a\u0007", FileKind.Compressed("RAR")),
        (4, "\u0031\u0041\u0059\u0026\u0053\u0059", FileKind.Compressed("bzip2")),
        (0, "\u0089HDF\r\n\u001a\n", FileKind.Hdf5),
        (0, "\u0093NUMPY", FileKind.NumPyArray),
        (0, "GGUF\u0002\0\0\0", FileKind.Gguf),
        (0, "GGUF\u0003\0\0\0", FileKind.Gguf),
        (3, "\0TFL3", FileKind.TensorFlowLite),
        (0, "PAR1\u0015", FileKind.Parquet),
        (0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", FileKind.OldWorkbook),
        (TarOffset, "ustar", FileKind.Tar),
    ];

    /// <summary>The kind whose bytes these are; null for none.</summary>
    public static FileKind? Find(byte[] start) => All.FirstOrDefault(signature => Has(start, signature.Offset, signature.Bytes)).Kind;

    /// <summary>Whether the bytes, one per character, stand at a place.</summary>
    public static bool Has(byte[] start, int offset, string bytes)
    {
        if (start.Length < offset + bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (start[offset + i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
