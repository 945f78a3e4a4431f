using NetGen.Initialization;

namespace NetGen;

/// <summary>
/// All taps of a kernel 0 but the middle one, which is a matrix drawn uniformly from those with orthonormal rows or columns, times a gain (Xiao et al. 2018,
/// "Dynamical isometry and a mean field theory of CNNs"): a convolution that keeps lengths. Each group of channels has a matrix of its own.
/// </summary>
/// <param name="gain">The singular values, above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The gain is not positive and finite.</exception>
public sealed class DeltaOrthogonalInitializer(double gain = 1) : WeightInitializer
{
    private readonly OrthogonalInitializer _orthogonal = new(gain);

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random) => _orthogonal.Fill(weight, inputs, outputs, random);

    private protected override void Draw(Span<float> weight, WeightShape shape, RandomSource random)
    {
        weight.Clear();
        var outputs = shape.Outputs / shape.Groups;
        var matrix = new float[outputs * shape.Channels];
        for (var group = 0; group < shape.Groups; group++)
        {
            _orthogonal.Fill(matrix, shape.Channels, outputs, new RandomSource(random.NextUInt64()));
            for (var i = 0; i < matrix.Length; i++)
            {
                weight[(group * matrix.Length + i) * shape.Kernel + shape.Middle] = matrix[i];
            }
        }
    }
}
