using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Lets the optimizer update parameters as soon as their gradient is known: no gradient is written or read.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
/// <param name="optimizer">The optimizer, its step begun.</param>
/// <param name="parameters">The network's first parameter.</param>
/// <param name="state">Its first state value.</param>
/// <param name="stateStride">Distance in floats from a parameter's first state value to its second.</param>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct UpdateSink<TOptimizer>(in TOptimizer optimizer, ref float parameters, ref float state, nint stateStride) : IGradientSink
    where TOptimizer : struct, IOptimizer<TOptimizer>
{
    private readonly TOptimizer _optimizer = optimizer;
    private ref float _parameters = ref parameters;
    private ref float _state = ref state;
    private readonly nint _stateStride = stateStride;

    /// <inheritdoc/>
    public void Advance(nint floats)
    {
        _parameters = ref Unsafe.Add(ref _parameters, floats);
        _state = ref Unsafe.Add(ref _state, floats);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Accept<V, S>(V gradient, nint offset) where V : struct where S : struct, ISimd<V>
    {
        var updated = _optimizer.Update<V, S>(S.Load(ref _parameters, offset), gradient, ref Unsafe.Add(ref _state, offset), _stateStride);
        S.Store(updated, ref _parameters, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Prefetch<V, S>(nint offset) where V : struct where S : struct, ISimd<V>
    {
        Kernels.Prefetch.Floats(ref Unsafe.Add(ref _parameters, offset), S.Count);
        if (TOptimizer.StateCount > 1)
        {
            // A single value may be unused, as without momentum, and is fetched fast enough.
            for (nint value = 0; value < TOptimizer.StateCount; value++)
            {
                Kernels.Prefetch.Floats(ref Unsafe.Add(ref _state, offset + value * _stateStride), S.Count);
            }
        }
    }
}
