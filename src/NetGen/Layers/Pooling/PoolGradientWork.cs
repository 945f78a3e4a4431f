using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of each image of a batch, from that of its windows.</summary>
/// <param name="activation">φ, x = φ(z).</param>
/// <param name="source">z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise x.</param>
/// <param name="x">What the windows were of.</param>
/// <param name="d">∂loss/∂y.</param>
/// <param name="g">∂loss/∂z.</param>
internal readonly ref struct PoolGradientWork<V, S, TPool, TActivation>(TActivation activation, ref float source, ref float x, ref float d, ref float g) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TPool : struct, IPool where TActivation : struct, IActivation
{
    private readonly ref float _source = ref source;
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _g = ref g;

    /// <summary>Whether every value lies in one window, so that its gradient need not be added to another.</summary>
    private static bool IsPartition
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TPool.Stride == TPool.WindowHeight && TPool.StrideWidth == TPool.WindowWidth && TPool.Padding == 0 && TPool.PaddingWidth == 0
        && TPool.OutputHeight * TPool.Stride == TPool.Height && TPool.OutputWidth * TPool.StrideWidth == TPool.Width;
    }

    public void Run(int first, int end)
    {
        var down = PoolShape<TPool>.Down;
        var across = PoolShape<TPool>.Across;
        for (var image = first; image < end; image++)
        {
            ref var gradient = ref Unsafe.Add(ref _g, (nint)image * PoolShape<TPool>.GradientStride);
            if (!IsPartition)
            {
                Elementwise.Clear<V, S>(ref gradient, PoolShape<TPool>.GradientStride);
            }

            ref var inputs = ref Unsafe.Add(ref _x, (nint)image * TPool.InputStride);
            ref var sums = ref Unsafe.Add(ref _source, (nint)image * TPool.InputStride);
            ref var outputs = ref Unsafe.Add(ref _d, (nint)image * PoolShape<TPool>.OutputStride);
            for (var row = 0; row < down.Positions; row++)
            {
                var whole = IsPartition ? WholeColumns(row, down) : PoolShape<TPool>.IsPadded ? TPool.OutputWidth : 0;
                Columns<WholeLanes>(ref inputs, ref sums, ref outputs, ref gradient, down, across, row, 0, whole);
                Columns<CloseLanes<TPool>>(ref inputs, ref sums, ref outputs, ref gradient, down, across, row, whole, across.Positions);
            }
        }
    }

    /// <summary>
    /// Windows of a row that are loaded and stored with whole vectors. What a vector writes into the next pixels is written over, but not what it writes into the next row, where
    /// the window's lower rows may have been.
    /// </summary>
    private static int WholeColumns(int row, in Axis down)
    {
        if (!PoolShape<TPool>.IsPadded && TPool.Channels > S.Count)
        {
            // What the last vector of a pixel writes would lie over what the first one has written to the next.
            return 0;
        }

        var rest = (PoolShape<TPool>.PixelsBehind(S.Count) + TPool.WindowWidth - 1) / TPool.WindowWidth;
        return Math.Min(PoolShape<TPool>.WholeColumns(row, down, S.Count), Math.Max(0, TPool.OutputWidth - rest));
    }

    /// <summary>Some windows of a row: those all of whose columns are inside together, others one by one.</summary>
    private void Columns<TLanes>(ref float x, ref float sums, ref float d, ref float g, in Axis down, in Axis across, int row, int firstColumn, int endColumn)
        where TLanes : struct, ILanes
    {
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = firstColumn; column < endColumn;)
        {
            var (first, end) = across.TapsAt(column);
            var count = column >= across.Inside && column < across.InsideEnd ? Math.Min(endColumn, across.InsideEnd) - column : 1;
            var window = (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * PoolShape<TPool>.Pitch;
            Windows<TLanes>(
                ref Unsafe.Add(ref x, window), ref Unsafe.Add(ref sums, window), ref Unsafe.Add(ref d, ((nint)row * TPool.OutputWidth + column) * PoolShape<TPool>.Pitch),
                ref Unsafe.Add(ref g, window), count, endRow - firstRow, end - first, TPool.IsMean ? PoolShape<TPool>.Share(row, column, endRow - firstRow, end - first) : 1);
            column += count;
        }
    }

    /// <summary>Neighbouring windows of one size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Windows<TLanes>(ref float x, ref float sums, ref float d, ref float g, nint count, nint rows, nint columns, float share) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        nint step = TPool.StrideWidth * pitch;
        nint window = 0;
        for (nint i = 0; i < count; i++)
        {
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var gradient = TLanes.Load<V, S>(ref d, i * pitch + channel, channel);
                if (TPool.IsMean)
                {
                    ToAll<TLanes>(S.Multiply(gradient, S.Create(share)), ref Unsafe.Add(ref sums, window), ref Unsafe.Add(ref g, window), channel, rows, columns);
                }
                else
                {
                    ToLargest<TLanes>(
                        gradient, ref Unsafe.Add(ref x, window), ref Unsafe.Add(ref sums, window), ref Unsafe.Add(ref g, window), channel, rows, columns);
                }
            }

            window += step;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ToAll<TLanes>(V gradient, ref float sums, ref float g, int channel, nint rows, nint columns) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Give<TLanes>(gradient, ref sums, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ToLargest<TLanes>(V gradient, ref float x, ref float sums, ref float g, int channel, nint rows, nint columns) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        var largest = PoolWindow<V, S, TPool, TLanes>.Largest(ref x, channel, rows, columns);
        if (PoolWindow<V, S, TPool, TLanes>.IsTwoByTwo && rows * columns == 4)
        {
            nint line = TPool.Width * pitch + channel;
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, channel, channel);
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, pitch + channel, channel);
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, line, channel);
            ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, line + pitch, channel);
            return;
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    /// <summary>The first that is as large as the largest takes it all; what is left for the others is returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V ToOneOf<TLanes>(V gradient, V largest, ref float x, ref float sums, ref float g, nint offset, int channel) where TLanes : struct, ILanes
    {
        var isSmaller = S.GreaterThan(largest, TLanes.Load<V, S>(ref x, offset, channel));
        Give<TLanes>(S.Select(isSmaller, S.Zero, gradient), ref sums, ref g, offset, channel);
        return S.Select(isSmaller, gradient, S.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Give<TLanes>(V gradient, ref float sums, ref float g, nint offset, int channel) where TLanes : struct, ILanes
    {
        if (typeof(TActivation) != typeof(Linear))
        {
            gradient = S.Multiply(gradient, activation.Derivative<V, S>(TLanes.Load<V, S>(ref sums, offset, channel)));
        }

        TLanes.Store<V, S>(IsPartition ? gradient : S.Add(gradient, TLanes.Load<V, S>(ref g, offset, channel)), ref g, offset, channel);
    }
}
