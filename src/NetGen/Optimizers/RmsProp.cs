using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen;

/// <summary>
/// RMSprop (Tieleman and Hinton 2012) as in PyTorch: g += λ·w; v = α·v + (1 − α)·g²; d = g / (√v + ε);
/// w −= lr·d, or with momentum b = μ·b + d; w −= lr·b.
/// </summary>
public struct RmsProp : IOptimizer<RmsProp>
{
    private float _newShare;

    /// <summary>Learning rate 0.01.</summary>
    public RmsProp() : this(0.01f)
    {
    }

    /// <summary>The usual settings with a learning rate of your own.</summary>
    /// <param name="learningRate">The step per unit of normalized gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    public RmsProp(float learningRate) => LearningRate = learningRate;

    /// <inheritdoc/>
    public static int StateCount => 2;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float LearningRate { readonly get; set => field = Setting.NotNegative(value); }

    /// <summary>α, how much of the squared gradient's running mean a step keeps; 0.99 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public float Alpha { readonly get; set => field = Setting.Share(value); } = 0.99f;

    /// <summary>ε, added to the root; 1e-8 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1e-30 or not finite.</exception>
    public float Epsilon { readonly get; set => field = Setting.Divisor(value); } = 1e-8f;

    /// <summary>μ, the share of the last step's direction that is kept; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public float Momentum { readonly get; set => field = Setting.Share(value); }

    /// <summary>λ, the L2 penalty added to the gradient; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float WeightDecay { readonly get; set => field = Setting.NotNegative(value); }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The optimizer is <c>default</c>, not made with <c>new</c>.</exception>
    public void BeginStep()
    {
        Setting.RequireConstructed(Epsilon);
        _newShare = (float)(1.0 - Alpha);
    }

    /// <inheritdoc/>
    public readonly void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Setting("the optimizer", nameof(RmsProp));
        exchange.Setting(nameof(Alpha), Alpha);
        exchange.Setting(nameof(Epsilon), Epsilon);
        exchange.Setting(nameof(Momentum), Momentum);
        exchange.Setting(nameof(WeightDecay), WeightDecay);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Update<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V>
    {
        var decayed = S.MultiplyAdd(S.Create(WeightDecay), parameter, gradient);
        var square = S.Load(ref state, 0);
        square = S.MultiplyAdd(S.Create(_newShare), S.Subtract(S.Multiply(decayed, decayed), square), square);
        S.Store(square, ref state, 0);

        var direction = S.Divide(decayed, S.Add(S.Sqrt(square), S.Create(Epsilon)));
        if (Momentum != 0)
        {
            direction = S.MultiplyAdd(S.Create(Momentum), S.Load(ref state, stateStride), direction);
            S.Store(direction, ref state, stateStride);
        }

        return S.MultiplyAdd(S.Create(-LearningRate), direction, parameter);
    }
}
