namespace NetGen;

/// <summary>The activation after a layer. Definitions and defaults are PyTorch's.</summary>
public enum Act
{
    /// <summary>y = z.</summary>
    Linear,

    /// <summary>y = max(0, z).</summary>
    ReLU,

    /// <summary>y = z for z &gt; 0, otherwise <c>Slope</c> · z; slope 0.01 unless given.</summary>
    LeakyReLU,

    /// <summary>y = min(max(0, z), 6).</summary>
    ReLU6,

    /// <summary>y = z for z &gt; 0, otherwise <c>Slope</c> · (eᶻ − 1); alpha 1 unless given.</summary>
    ELU,

    /// <summary>y = 1.0507 · (z for z &gt; 0, otherwise 1.6733 · (eᶻ − 1)) (Klambauer et al. 2017).</summary>
    SELU,

    /// <summary>y = z · Φ(z), with the exact normal distribution function.</summary>
    GELU,

    /// <summary>y = z / (1 + e⁻ᶻ), also called swish.</summary>
    SiLU,

    /// <summary>y = z · tanh(softplus(z)).</summary>
    Mish,

    /// <summary>y = tanh z.</summary>
    Tanh,

    /// <summary>y = 1 / (1 + e⁻ᶻ).</summary>
    Sigmoid,

    /// <summary>y = min(max(−1, z), 1).</summary>
    HardTanh,

    /// <summary>y = min(max(0, z / 6 + 1/2), 1).</summary>
    HardSigmoid,

    /// <summary>y = z · HardSigmoid(z).</summary>
    HardSwish,

    /// <summary>y = ln(1 + eᶻ).</summary>
    Softplus,

    /// <summary>y = z / (1 + |z|).</summary>
    Softsign,

    /// <summary>y = eᶻ / Σ eᶻ over the layer's outputs: probabilities of classes.</summary>
    Softmax,
}
