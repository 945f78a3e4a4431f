namespace NetGen;

/// <summary>The element types of the safetensors format, by their names in files without underscores. Networks read the floats of 16 bits and more.</summary>
public enum ElementType
{
    /// <summary>A byte that is 0 or 1.</summary>
    BOOL,

    /// <summary>4 bits: 1 of sign, 2 of exponent, 1 of fraction.</summary>
    F4,

    /// <summary>6 bits: 1 of sign, 2 of exponent, 3 of fraction.</summary>
    F6E2M3,

    /// <summary>6 bits: 1 of sign, 3 of exponent, 2 of fraction.</summary>
    F6E3M2,

    /// <summary>Unsigned, 8 bits.</summary>
    U8,

    /// <summary>Signed, 8 bits.</summary>
    I8,

    /// <summary>8 bits: 1 of sign, 5 of exponent, 2 of fraction.</summary>
    F8E5M2,

    /// <summary>8 bits: 1 of sign, 4 of exponent, 3 of fraction.</summary>
    F8E4M3,

    /// <summary>8 bits of exponent.</summary>
    F8E8M0,

    /// <summary>Signed, 16 bits.</summary>
    I16,

    /// <summary>Unsigned, 16 bits.</summary>
    U16,

    /// <summary>IEEE 754, 16 bits.</summary>
    F16,

    /// <summary>The upper half of a 32-bit float.</summary>
    BF16,

    /// <summary>Signed, 32 bits.</summary>
    I32,

    /// <summary>Unsigned, 32 bits.</summary>
    U32,

    /// <summary>IEEE 754, 32 bits.</summary>
    F32,

    /// <summary>Two floats of 32 bits: a complex number.</summary>
    C64,

    /// <summary>IEEE 754, 64 bits.</summary>
    F64,

    /// <summary>Signed, 64 bits.</summary>
    I64,

    /// <summary>Unsigned, 64 bits.</summary>
    U64,
}
