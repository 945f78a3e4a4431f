namespace NetGen;

/// <summary>Opens files that may be gzipped.</summary>
internal static class Decompression
{
    /// <summary>The file's content, decompressed where it starts with gzip's two magic bytes.</summary>
    public static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            Span<byte> magic = stackalloc byte[2];
            var read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
            file.Position = 0;
            return read == 2 && magic is [0x1f, 0x8b] ? new GzipFile(file) : file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
