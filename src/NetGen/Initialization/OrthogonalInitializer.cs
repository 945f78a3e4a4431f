namespace NetGen;

/// <summary>
/// A matrix drawn uniformly from those with orthonormal rows or columns, whichever are fewer, times a gain (Saxe et al.
/// 2014): it keeps lengths. An expanding layer keeps inputs / outputs of the variance.
/// </summary>
/// <param name="gain">The singular values, above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The gain is not positive and finite.</exception>
public sealed class OrthogonalInitializer(double gain = 1) : WeightInitializer
{
    private readonly double _gain = InitializerParameter.Gain(gain, nameof(gain));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        // The factorization wants a tall matrix; a wide weight is the transpose of one.
        var rows = Math.Max(inputs, outputs);
        var columns = Math.Min(inputs, outputs);
        var (outputStep, inputStep) = outputs >= inputs ? (columns, 1) : (1, columns);
        var matrix = new double[weight.Length];
        for (var i = 0; i < weight.Length; i++)
        {
            matrix[i / inputs * outputStep + i % inputs * inputStep] = random.NextNormal();
        }

        HouseholderQr.Orthonormalize(matrix, rows, columns);
        for (var i = 0; i < weight.Length; i++)
        {
            weight[i] = (float)(_gain * matrix[i / inputs * outputStep + i % inputs * inputStep]);
        }
    }
}
