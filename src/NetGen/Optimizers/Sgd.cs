using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen;

/// <summary>
/// Stochastic gradient descent, with momentum, Nesterov's form and weight decay as in PyTorch:
/// g += λ·w; b = μ·b + g; w −= lr·b, or with Nesterov w −= lr·(g + μ·b) (Sutskever et al. 2013).
/// </summary>
public struct Sgd : IOptimizer<Sgd>
{
    private float _negativeRate;
    private bool _isPlain;

    /// <summary>Plain descent with learning rate 0.01.</summary>
    public Sgd() : this(0.01f)
    {
    }

    /// <summary>Plain descent.</summary>
    /// <param name="learningRate">The step per unit of gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    public Sgd(float learningRate) => LearningRate = learningRate;

    /// <inheritdoc/>
    public static int StateCount => 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float LearningRate { readonly get; set => field = Setting.NotNegative(value); }

    /// <summary>μ, the share of the last step's direction that is kept; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public float Momentum { readonly get; set => field = Setting.Share(value); }

    /// <summary>Whether the step looks ahead along the momentum; without momentum it changes nothing.</summary>
    public bool Nesterov { get; set; }

    /// <summary>λ, the L2 penalty added to the gradient; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float WeightDecay { readonly get; set => field = Setting.NotNegative(value); }

    /// <inheritdoc/>
    public void BeginStep()
    {
        _negativeRate = -LearningRate;
        _isPlain = Momentum == 0 && WeightDecay == 0;
    }

    /// <inheritdoc/>
    public readonly void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Setting("the optimizer", nameof(Sgd));
        exchange.Setting(nameof(Momentum), Momentum);
        exchange.Setting(nameof(Nesterov), Nesterov);
        exchange.Setting(nameof(WeightDecay), WeightDecay);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Update<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V>
    {
        var rate = S.Create(_negativeRate);
        if (_isPlain)
        {
            return S.MultiplyAdd(rate, gradient, parameter);
        }

        var direction = S.MultiplyAdd(S.Create(WeightDecay), parameter, gradient);
        if (Momentum != 0)
        {
            var momentum = S.Create(Momentum);
            var velocity = S.MultiplyAdd(momentum, S.Load(ref state, 0), direction);
            S.Store(velocity, ref state, 0);
            direction = Nesterov ? S.MultiplyAdd(momentum, velocity, direction) : velocity;
        }

        return S.MultiplyAdd(rate, direction, parameter);
    }
}
