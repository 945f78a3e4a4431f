using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen;

/// <summary>
/// Adagrad (Duchi et al. 2011) as in PyTorch: g += λ·w; s += g²; w −= lr / (1 + (t − 1)·η) · g / (√s + ε), t counted from 1.
/// </summary>
public struct Adagrad : IOptimizer<Adagrad>
{
    private long _stepsBefore;
    private float _negativeRate;

    /// <summary>Learning rate 0.01.</summary>
    public Adagrad() : this(0.01f)
    {
    }

    /// <summary>The usual settings with a learning rate of your own.</summary>
    /// <param name="learningRate">The change of a parameter in the first step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    public Adagrad(float learningRate) => LearningRate = learningRate;

    /// <inheritdoc/>
    public static int StateCount => 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float LearningRate { readonly get; set => field = Setting.NotNegative(value); }

    /// <summary>η, how fast the learning rate falls with the steps; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float LearningRateDecay { readonly get; set => field = Setting.NotNegative(value); }

    /// <summary>ε, added to the root; 1e-10 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1e-30 or not finite.</exception>
    public float Epsilon { readonly get; set => field = Setting.Divisor(value); } = 1e-10f;

    /// <summary>λ, the L2 penalty added to the gradient; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float WeightDecay { readonly get; set => field = Setting.NotNegative(value); }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The optimizer is <c>default</c>, not made with <c>new</c>.</exception>
    public void BeginStep()
    {
        Setting.RequireConstructed(Epsilon);
        _negativeRate = (float)(-LearningRate / (1 + (double)_stepsBefore * LearningRateDecay));
        _stepsBefore++;
    }

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Setting("the optimizer", nameof(Adagrad));
        exchange.Setting(nameof(LearningRateDecay), LearningRateDecay);
        exchange.Setting(nameof(Epsilon), Epsilon);
        exchange.Setting(nameof(WeightDecay), WeightDecay);
        exchange.Number("steps", ref _stepsBefore);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Update<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V>
    {
        var decayed = S.MultiplyAdd(S.Create(WeightDecay), parameter, gradient);
        var sum = S.MultiplyAdd(decayed, decayed, S.Load(ref state, 0));
        S.Store(sum, ref state, 0);
        var root = S.Add(S.Sqrt(sum), S.Create(Epsilon));
        return S.Add(parameter, S.Divide(S.Multiply(S.Create(_negativeRate), decayed), root));
    }
}
