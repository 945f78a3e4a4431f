using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Eight rows: with pairs of 512-bit vectors sixteen sums, which leave half of the 32 registers for what they are made of.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct Tile8<V, S> : ITile<Tile8<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7;

    /// <inheritdoc/>
    public static int Height => 8;

    /// <inheritdoc/>
    public readonly V First => _row0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile8<V, S> Start(V row) => new() { _row0 = row, _row1 = row, _row2 = row, _row3 = row, _row4 = row, _row5 = row, _row6 = row, _row7 = row };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, V vector)
    {
        _row0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row0);
        _row1 = S.MultiplyAdd(S.Broadcast(ref factor, step), vector, _row1);
        _row2 = S.MultiplyAdd(S.Broadcast(ref factor, 2 * step), vector, _row2);
        _row3 = S.MultiplyAdd(S.Broadcast(ref factor, 3 * step), vector, _row3);
        _row4 = S.MultiplyAdd(S.Broadcast(ref factor, 4 * step), vector, _row4);
        _row5 = S.MultiplyAdd(S.Broadcast(ref factor, 5 * step), vector, _row5);
        _row6 = S.MultiplyAdd(S.Broadcast(ref factor, 6 * step), vector, _row6);
        _row7 = S.MultiplyAdd(S.Broadcast(ref factor, 7 * step), vector, _row7);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddAll(ref float factor, nint next, nint step, ref float row, nint stride, nint count)
    {
        for (nint k = 0; k < count; k++)
        {
            MultiplyAdd(ref Unsafe.Add(ref factor, k * next), step, S.Load(ref row, k * stride));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly Tile8<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation => new()
    {
        _row0 = activation.Apply<V, S>(_row0),
        _row1 = activation.Apply<V, S>(_row1),
        _row2 = activation.Apply<V, S>(_row2),
        _row3 = activation.Apply<V, S>(_row3),
        _row4 = activation.Apply<V, S>(_row4),
        _row5 = activation.Apply<V, S>(_row5),
        _row6 = activation.Apply<V, S>(_row6),
        _row7 = activation.Apply<V, S>(_row7),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride)
    {
        S.Store(_row0, ref destination, 0);
        S.Store(_row1, ref destination, stride);
        S.Store(_row2, ref destination, 2 * stride);
        S.Store(_row3, ref destination, 3 * stride);
        S.Store(_row4, ref destination, 4 * stride);
        S.Store(_row5, ref destination, 5 * stride);
        S.Store(_row6, ref destination, 6 * stride);
        S.Store(_row7, ref destination, 7 * stride);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile8<V, S> Load(ref float source, nint stride) => new()
    {
        _row0 = S.Load(ref source, 0),
        _row1 = S.Load(ref source, stride),
        _row2 = S.Load(ref source, 2 * stride),
        _row3 = S.Load(ref source, 3 * stride),
        _row4 = S.Load(ref source, 4 * stride),
        _row5 = S.Load(ref source, 5 * stride),
        _row6 = S.Load(ref source, 6 * stride),
        _row7 = S.Load(ref source, 7 * stride),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddVectors(ref float vectors, nint step, V factor)
    {
        _row0 = S.MultiplyAdd(S.Load(ref vectors, 0), factor, _row0);
        _row1 = S.MultiplyAdd(S.Load(ref vectors, step), factor, _row1);
        _row2 = S.MultiplyAdd(S.Load(ref vectors, 2 * step), factor, _row2);
        _row3 = S.MultiplyAdd(S.Load(ref vectors, 3 * step), factor, _row3);
        _row4 = S.MultiplyAdd(S.Load(ref vectors, 4 * step), factor, _row4);
        _row5 = S.MultiplyAdd(S.Load(ref vectors, 5 * step), factor, _row5);
        _row6 = S.MultiplyAdd(S.Load(ref vectors, 6 * step), factor, _row6);
        _row7 = S.MultiplyAdd(S.Load(ref vectors, 7 * step), factor, _row7);
    }

    /// <summary>Adds to row h the products of some taps that lie as far from each other as rows do: what is read for one serves the next row's tap before as well.</summary>
    /// <param name="lines">What the first tap of the first row reads.</param>
    /// <param name="step">Distance in floats to what the next tap, or the next row, reads.</param>
    /// <param name="read">How it is read.</param>
    /// <param name="weights">The vector of the first tap.</param>
    /// <param name="stride">Distance in floats between the vectors of two taps.</param>
    [MethodImpl(Inline)]
    public void MultiplyAddTaps<TTaps, TRead>(ref float lines, nint step, TRead read, ref float weights, nint stride)
        where TTaps : struct, ICount where TRead : struct, ISlidingRead<V>
    {
        var weight0 = S.Load(ref weights, 0);
        var weight1 = TTaps.Count > 1 ? S.Load(ref weights, stride) : weight0;
        var weight2 = TTaps.Count > 2 ? S.Load(ref weights, 2 * stride) : weight0;
        var weight3 = TTaps.Count > 3 ? S.Load(ref weights, 3 * stride) : weight0;
        var weight4 = TTaps.Count > 4 ? S.Load(ref weights, 4 * stride) : weight0;
        var line0 = read.Load<S>(ref lines, 0);
        var line1 = read.Load<S>(ref lines, step);
        var line2 = read.Load<S>(ref lines, 2 * step);
        var line3 = read.Load<S>(ref lines, 3 * step);
        var line4 = read.Load<S>(ref lines, 4 * step);
        _row0 = Taps<TTaps>(_row0, line0, weight0, line1, weight1, line2, weight2, line3, weight3, line4, weight4);
        var line5 = read.Load<S>(ref lines, 5 * step);
        _row1 = Taps<TTaps>(_row1, line1, weight0, line2, weight1, line3, weight2, line4, weight3, line5, weight4);
        var line6 = read.Load<S>(ref lines, 6 * step);
        _row2 = Taps<TTaps>(_row2, line2, weight0, line3, weight1, line4, weight2, line5, weight3, line6, weight4);
        var line7 = read.Load<S>(ref lines, 7 * step);
        _row3 = Taps<TTaps>(_row3, line3, weight0, line4, weight1, line5, weight2, line6, weight3, line7, weight4);
        var line8 = TTaps.Count > 1 ? read.Load<S>(ref lines, 8 * step) : line7;
        _row4 = Taps<TTaps>(_row4, line4, weight0, line5, weight1, line6, weight2, line7, weight3, line8, weight4);
        var line9 = TTaps.Count > 2 ? read.Load<S>(ref lines, 9 * step) : line7;
        _row5 = Taps<TTaps>(_row5, line5, weight0, line6, weight1, line7, weight2, line8, weight3, line9, weight4);
        var line10 = TTaps.Count > 3 ? read.Load<S>(ref lines, 10 * step) : line7;
        _row6 = Taps<TTaps>(_row6, line6, weight0, line7, weight1, line8, weight2, line9, weight3, line10, weight4);
        var line11 = TTaps.Count > 4 ? read.Load<S>(ref lines, 11 * step) : line7;
        _row7 = Taps<TTaps>(_row7, line7, weight0, line8, weight1, line9, weight2, line10, weight3, line11, weight4);
    }

    [MethodImpl(Inline)]
    private static V Taps<TTaps>(V sum, V line0, V weight0, V line1, V weight1, V line2, V weight2, V line3, V weight3, V line4, V weight4) where TTaps : struct, ICount
    {
        sum = S.MultiplyAdd(line0, weight0, sum);
        sum = TTaps.Count > 1 ? S.MultiplyAdd(line1, weight1, sum) : sum;
        sum = TTaps.Count > 2 ? S.MultiplyAdd(line2, weight2, sum) : sum;
        sum = TTaps.Count > 3 ? S.MultiplyAdd(line3, weight3, sum) : sum;
        return TTaps.Count > 4 ? S.MultiplyAdd(line4, weight4, sum) : sum;
    }
}
