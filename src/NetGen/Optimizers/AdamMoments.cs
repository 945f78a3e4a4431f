using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen;

/// <summary>
/// The running moments that Adam and AdamW share (Kingma and Ba 2015). With bias corrections moved into two constants of
/// the step: w −= a·m / (√v + ε'), a = lr·√(1 − β₂ᵗ) / (1 − β₁ᵗ), ε' = ε·√(1 − β₂ᵗ).
/// </summary>
internal struct AdamMoments
{
    private double _beta1Power = 1;
    private double _beta2Power = 1;
    private float _newShare1;
    private float _newShare2;
    private float _negativeRate;
    private float _scaledEpsilon;

    public AdamMoments()
    {
    }

    public float Beta1 { readonly get; set => field = Setting.Share(value); } = 0.9f;

    public float Beta2 { readonly get; set => field = Setting.Share(value); } = 0.999f;

    public float Epsilon { readonly get; set => field = Setting.Divisor(value); } = 1e-8f;

    public void BeginStep(float learningRate)
    {
        Setting.RequireConstructed(Epsilon);
        _beta1Power *= Beta1;
        _beta2Power *= Beta2;
        var correction = Math.Sqrt(1 - _beta2Power);
        _newShare1 = (float)(1.0 - Beta1);
        _newShare2 = (float)(1.0 - Beta2);
        _negativeRate = (float)(-learningRate * correction / (1 - _beta1Power));
        _scaledEpsilon = (float)(Epsilon * correction);
    }

    public void Exchange(StateExchange exchange)
    {
        exchange.Setting(nameof(Beta1), Beta1);
        exchange.Setting(nameof(Beta2), Beta2);
        exchange.Setting(nameof(Epsilon), Epsilon);
        exchange.Number("beta1Power", ref _beta1Power);
        exchange.Number("beta2Power", ref _beta2Power);
    }

    /// <summary>Advances the moments by <paramref name="gradient"/> and takes the step from <paramref name="parameter"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Step<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V>
    {
        var mean = S.Load(ref state, 0);
        mean = S.MultiplyAdd(S.Create(_newShare1), S.Subtract(gradient, mean), mean);
        S.Store(mean, ref state, 0);

        var square = S.Load(ref state, stateStride);
        var change = S.Subtract(S.Multiply(gradient, gradient), square);
        square = S.MultiplyAdd(S.Create(_newShare2), change, square);
        S.Store(square, ref state, stateStride);

        var root = S.Add(S.Sqrt(square), S.Create(_scaledEpsilon));
        return S.Add(parameter, S.Divide(S.Multiply(S.Create(_negativeRate), mean), root));
    }
}
