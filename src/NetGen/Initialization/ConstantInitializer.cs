namespace NetGen;

/// <summary>Every weight the same. Constant hidden layers never break symmetry: their neurons stay identical.</summary>
/// <param name="value">The weight.</param>
/// <exception cref="ArgumentOutOfRangeException">The value is not finite, or its magnitude above 1e30.</exception>
public sealed class ConstantInitializer(double value) : WeightInitializer
{
    private readonly float _value = (float)InitializerParameter.Value(value, nameof(value));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random) => weight.Fill(_value);
}
