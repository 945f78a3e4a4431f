using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen;

/// <summary>Adam (Kingma and Ba 2015) as in PyTorch; weight decay is an L2 penalty added to the gradient.</summary>
public struct Adam : IOptimizer<Adam>
{
    private AdamMoments _moments = new();

    /// <summary>Learning rate 0.001.</summary>
    public Adam() : this(1e-3f)
    {
    }

    /// <summary>The usual settings with a learning rate of your own.</summary>
    /// <param name="learningRate">About the largest change of a parameter in one step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    public Adam(float learningRate) => LearningRate = learningRate;

    /// <inheritdoc/>
    public static int StateCount => 2;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float LearningRate { readonly get; set => field = Setting.NotNegative(value); }

    /// <summary>β₁, how much of the gradient's running mean a step keeps; 0.9 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public float Beta1 { readonly get => _moments.Beta1; set => _moments.Beta1 = value; }

    /// <summary>β₂, how much of the squared gradient's running mean a step keeps; 0.999 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public float Beta2 { readonly get => _moments.Beta2; set => _moments.Beta2 = value; }

    /// <summary>ε, added to the root of the corrected mean square; 1e-8 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1e-30 or not finite.</exception>
    public float Epsilon { readonly get => _moments.Epsilon; set => _moments.Epsilon = value; }

    /// <summary>λ, the L2 penalty added to the gradient; 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float WeightDecay { readonly get; set => field = Setting.NotNegative(value); }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The optimizer is <c>default</c>, not made with <c>new</c>.</exception>
    public void BeginStep() => _moments.BeginStep(LearningRate);

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Setting("the optimizer", nameof(Adam));
        _moments.Exchange(exchange);
        exchange.Setting(nameof(WeightDecay), WeightDecay);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Update<V, S>(V parameter, V gradient, ref float state, nint stateStride) where V : struct where S : struct, ISimd<V> =>
        _moments.Step<V, S>(parameter, S.MultiplyAdd(S.Create(WeightDecay), parameter, gradient), ref state, stateStride);
}
