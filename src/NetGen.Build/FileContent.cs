using System.Security.Cryptography;

namespace NetGen.Build;

/// <summary>What a file holds, whatever its name and time.</summary>
internal static class FileContent
{
    private const int PieceBytes = 1 << 16;

    /// <summary>The SHA-256 of a file in hexadecimal digits; null when it cannot be read.</summary>
    public static string? Hash(string path) => Read(path, static (_, _) => { });

    /// <summary>Copies a file over another; the hash of what was copied, null when the file cannot be read any more.</summary>
    public static string? Copy(string path, string destination)
    {
        using var copy = new FileStream(destination, FileMode.Create, FileAccess.Write);
        return Read(path, (piece, length) => copy.Write(piece, 0, length));
    }

    private static string? Read(string path, Action<byte[], int> take)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[PieceBytes];
            for (int length; (length = stream.Read(piece, 0, piece.Length)) > 0;)
            {
                hash.AppendData(piece, 0, length);
                take(piece, length);
            }

            return BitConverter.ToString(hash.GetHashAndReset()).Replace("-", "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
