namespace NetGen;

/// <summary>How the weights of a layer are drawn. fan-in is its number of inputs, fan-out its number of outputs.</summary>
public enum Init
{
    /// <summary>He for the ReLU family, LeCun for SELU, Xavier otherwise.</summary>
    Auto,

    /// <summary>Every weight 0. A hidden layer of zeros never breaks symmetry.</summary>
    Zeros,

    /// <summary>Every weight 1.</summary>
    Ones,

    /// <summary>Every weight <c>Value</c>.</summary>
    Constant,

    /// <summary>Normal with <c>Mean</c> and <c>Std</c>.</summary>
    Normal,

    /// <summary>Uniform between <c>Low</c> and <c>High</c>.</summary>
    Uniform,

    /// <summary>Normal with <c>Mean</c> and <c>Std</c>, cut at two standard deviations; the std is that before the cut.</summary>
    TruncatedNormal,

    /// <summary>Normal with variance <c>Gain²</c> · 2 / (fan-in + fan-out) (Glorot and Bengio 2010).</summary>
    Xavier,

    /// <summary>Uniform with variance <c>Gain²</c> · 2 / (fan-in + fan-out) (Glorot and Bengio 2010).</summary>
    XavierUniform,

    /// <summary>Normal with variance <c>Gain²</c> / fan, gain √2 unless given (He et al. 2015).</summary>
    He,

    /// <summary>Uniform with variance <c>Gain²</c> / fan, gain √2 unless given (He et al. 2015).</summary>
    HeUniform,

    /// <summary>Normal with variance <c>Gain²</c> / fan-in (LeCun et al. 1998).</summary>
    LeCun,

    /// <summary>Uniform with variance <c>Gain²</c> / fan-in (LeCun et al. 1998).</summary>
    LeCunUniform,

    /// <summary>Orthonormal rows or columns, whichever are fewer, times <c>Gain</c> (Saxe et al. 2014).</summary>
    Orthogonal,

    /// <summary>The rectangular identity times <c>Gain</c>.</summary>
    Identity,

    /// <summary>In the weights of each input a share <c>Sparsity</c> is zero, the others normal with <c>Std</c> (Martens 2010).</summary>
    Sparse,

    /// <summary>Variance <c>Scale</c> / fan, the fan chosen by <c>Mode</c>, the shape by <c>Distribution</c>.</summary>
    VarianceScaling,

    /// <summary>
    /// All taps of a kernel 0 but the middle one, which is orthonormal times <c>Gain</c>: a convolution that keeps lengths (Xiao et al. 2018). In a
    /// fully connected layer the same as <see cref="Orthogonal"/>.
    /// </summary>
    DeltaOrthogonal,
}
