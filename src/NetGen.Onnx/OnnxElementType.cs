namespace NetGen;

/// <summary>The element types of ONNX tensors, by their standard names and numbers. Networks read the floats of 16 bits and more.</summary>
#pragma warning disable CA1720 // The standard's own names are those of types.
public enum OnnxElementType
{
    /// <summary>Not given.</summary>
    UNDEFINED = 0,

    /// <summary>IEEE 754, 32 bits.</summary>
    FLOAT = 1,

    /// <summary>Unsigned, 8 bits.</summary>
    UINT8 = 2,

    /// <summary>Signed, 8 bits.</summary>
    INT8 = 3,

    /// <summary>Unsigned, 16 bits.</summary>
    UINT16 = 4,

    /// <summary>Signed, 16 bits.</summary>
    INT16 = 5,

    /// <summary>Signed, 32 bits.</summary>
    INT32 = 6,

    /// <summary>Signed, 64 bits.</summary>
    INT64 = 7,

    /// <summary>Text.</summary>
    STRING = 8,

    /// <summary>A byte that is 0 or 1.</summary>
    BOOL = 9,

    /// <summary>IEEE 754, 16 bits.</summary>
    FLOAT16 = 10,

    /// <summary>IEEE 754, 64 bits.</summary>
    DOUBLE = 11,

    /// <summary>Unsigned, 32 bits.</summary>
    UINT32 = 12,

    /// <summary>Unsigned, 64 bits.</summary>
    UINT64 = 13,

    /// <summary>Two floats of 32 bits: a complex number.</summary>
    COMPLEX64 = 14,

    /// <summary>Two floats of 64 bits: a complex number.</summary>
    COMPLEX128 = 15,

    /// <summary>The upper half of a 32-bit float.</summary>
    BFLOAT16 = 16,

    /// <summary>8 bits: 1 of sign, 4 of exponent, 3 of fraction; finite only.</summary>
    FLOAT8E4M3FN = 17,

    /// <summary>8 bits: 1 of sign, 4 of exponent, 3 of fraction; one zero.</summary>
    FLOAT8E4M3FNUZ = 18,

    /// <summary>8 bits: 1 of sign, 5 of exponent, 2 of fraction.</summary>
    FLOAT8E5M2 = 19,

    /// <summary>8 bits: 1 of sign, 5 of exponent, 2 of fraction; one zero.</summary>
    FLOAT8E5M2FNUZ = 20,

    /// <summary>Unsigned, 4 bits.</summary>
    UINT4 = 21,

    /// <summary>Signed, 4 bits.</summary>
    INT4 = 22,

    /// <summary>4 bits: 1 of sign, 2 of exponent, 1 of fraction.</summary>
    FLOAT4E2M1 = 23,
}
