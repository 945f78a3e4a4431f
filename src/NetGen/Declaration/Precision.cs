namespace NetGen;

/// <summary>In how many bits inference reads the weights of large layers. Training is always in 32-bit floats.</summary>
public enum Precision
{
    /// <summary>The weights as they are trained, 4 bytes each.</summary>
    Float32,

    /// <summary>The upper half of a 32-bit float, rounded: 8 bits of exponent, 8 of significand. 2 bytes each.</summary>
    BFloat16,

    /// <summary>
    /// A whole number from −127 to 127 times a scale of its output, 1 byte each; the layer's inputs are rounded to 7 bits
    /// between the row's smallest and largest.
    /// </summary>
    Int8,
}
