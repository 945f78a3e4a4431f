using System.Globalization;

namespace NetGen;

/// <summary>FNV-1a of 64 bits (Fowler, Noll, Vo): tells damaged or other data apart; no protection against intent.</summary>
internal struct Fingerprint
{
    private const string Prefix = "fnv1a64:";

    private ulong _hash = 14695981039346656037;

    /// <summary>The hash of no bytes.</summary>
    public Fingerprint()
    {
    }

    /// <summary>The hash as it stands in files: its name and 16 hexadecimal digits.</summary>
    public readonly string Text => Prefix + _hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Adds bytes to what is hashed.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var hash = _hash;
        foreach (var value in bytes)
        {
            hash = unchecked((hash ^ value) * 1099511628211);
        }

        _hash = hash;
    }
}
