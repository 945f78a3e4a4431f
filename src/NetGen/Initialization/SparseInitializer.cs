namespace NetGen;

/// <summary>
/// Normal weights of which each input keeps few: exactly ⌈sparsity · outputs⌉ of its weights are zero (Martens 2010, "Deep
/// learning via Hessian-free optimization").
/// </summary>
/// <param name="sparsity">The share of zeros, in [0, 1).</param>
/// <param name="std">The standard deviation of the others, at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The sparsity is not in [0, 1), or std negative or not finite.</exception>
public sealed class SparseInitializer(double sparsity, double std = 0.01) : WeightInitializer
{
    // In decimal, or 0.07 of 100 outputs would be 7.000000000000001 and make 8 zeros.
    private readonly decimal _sparsity = (decimal)InitializerParameter.Sparsity(sparsity, nameof(sparsity));
    private readonly double _std = InitializerParameter.StandardDeviation(std, nameof(std));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        foreach (ref var w in weight)
        {
            w = (float)(_std * random.NextNormal());
        }

        var zeros = (int)decimal.Ceiling(_sparsity * outputs);
        int[] order = [.. Enumerable.Range(0, outputs)];
        for (var input = 0; input < inputs; input++)
        {
            random.Shuffle(order);
            foreach (var output in order.AsSpan(0, zeros))
            {
                weight[output * inputs + input] = 0;
            }
        }
    }
}
