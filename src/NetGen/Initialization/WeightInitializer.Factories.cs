namespace NetGen;

/// <content>The initializers by the names of the field.</content>
public abstract partial class WeightInitializer
{
    private const double Sqrt2 = 1.4142135623730951;

    /// <summary>Every weight 0.</summary>
    public static WeightInitializer Zeros() => new ConstantInitializer(0);

    /// <summary>Every weight 1.</summary>
    public static WeightInitializer Ones() => new ConstantInitializer(1);

    /// <summary>Every weight <paramref name="value"/>.</summary>
    /// <param name="value">The weight.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or its magnitude above 1e30.</exception>
    public static WeightInitializer Constant(double value) => new ConstantInitializer(value);

    /// <summary>Normal.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer Normal(double mean = 0, double std = 1) => new NormalInitializer(mean, std);

    /// <summary>Uniform in [low, high).</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound; equal to <paramref name="low"/> it makes the weights constant.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or low is above high.</exception>
    public static WeightInitializer Uniform(double low = -1, double high = 1) => new UniformInitializer(low, high);

    /// <summary>Normal, cut at two standard deviations; what is left has a standard deviation of 0.8796 · std.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation before the cut, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer TruncatedNormal(double mean = 0, double std = 1) => new TruncatedNormalInitializer(mean, std);

    /// <summary>Normal with variance gain² · 2 / (fan-in + fan-out) (Glorot and Bengio 2010).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0.</param>
    /// <param name="truncated">Whether to draw from the corrected truncated normal, as Keras and JAX do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer Xavier(double gain = 1, bool truncated = false) =>
        Scaled(gain, FanMode.Average, NormalShape(truncated));

    /// <summary>Uniform with variance gain² · 2 / (fan-in + fan-out) (Glorot and Bengio 2010).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer XavierUniform(double gain = 1) => Scaled(gain, FanMode.Average, Distribution.Uniform);

    /// <summary>Normal with variance gain² / fan (He et al. 2015).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0; √2 is ReLU's.</param>
    /// <param name="mode">The fan.</param>
    /// <param name="truncated">Whether to draw from the corrected truncated normal, as Keras and JAX do.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer He(double gain = Sqrt2, FanMode mode = FanMode.In, bool truncated = false) =>
        Scaled(gain, mode, NormalShape(truncated));

    /// <summary>Uniform with variance gain² / fan (He et al. 2015).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0; √2 is ReLU's.</param>
    /// <param name="mode">The fan.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer HeUniform(double gain = Sqrt2, FanMode mode = FanMode.In) =>
        Scaled(gain, mode, Distribution.Uniform);

    /// <summary>Normal with variance gain² / fan-in (LeCun et al. 1998).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0.</param>
    /// <param name="truncated">Whether to draw from the corrected truncated normal, as Keras and JAX do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer LeCun(double gain = 1, bool truncated = false) => Scaled(gain, FanMode.In, NormalShape(truncated));

    /// <summary>Uniform with variance gain² / fan-in (LeCun et al. 1998).</summary>
    /// <param name="gain">The factor on the standard deviation, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer LeCunUniform(double gain = 1) => Scaled(gain, FanMode.In, Distribution.Uniform);

    /// <summary>Orthonormal rows or columns, whichever are fewer, times the gain (Saxe et al. 2014).</summary>
    /// <param name="gain">The singular values, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer Orthogonal(double gain = 1) => new OrthogonalInitializer(gain);

    /// <summary>Orthonormal in the middle of a kernel, 0 around it (Xiao et al. 2018).</summary>
    /// <param name="gain">The singular values, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer DeltaOrthogonal(double gain = 1) => new DeltaOrthogonalInitializer(gain);

    /// <summary>The rectangular identity times the gain.</summary>
    /// <param name="gain">The diagonal, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    public static WeightInitializer Identity(double gain = 1) => new IdentityInitializer(gain);

    /// <summary>In the weights of each input ⌈sparsity · outputs⌉ are zero, the others normal (Martens 2010).</summary>
    /// <param name="sparsity">The share of zeros, in [0, 1).</param>
    /// <param name="std">The standard deviation of the others, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer Sparse(double sparsity = 0.9, double std = 0.01) => new SparseInitializer(sparsity, std);

    /// <summary>Variance scale / fan.</summary>
    /// <param name="scale">The factor on the variance, above 0.</param>
    /// <param name="mode">The fan.</param>
    /// <param name="distribution">The shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static WeightInitializer VarianceScaling(
        double scale = 1, FanMode mode = FanMode.In, Distribution distribution = Distribution.Normal) =>
        new VarianceScalingInitializer(scale, mode, distribution);

    private static VarianceScalingInitializer Scaled(double gain, FanMode mode, Distribution distribution) =>
        new(InitializerParameter.Gain(gain, nameof(gain)) * gain, mode, distribution);

    private static Distribution NormalShape(bool truncated) => truncated ? Distribution.TruncatedNormal : Distribution.Normal;
}
