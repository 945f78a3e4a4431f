using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Runs a batch through <see cref="IColumnKernels"/>: turns blocks of rows into columns and the outputs back.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnPass<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Computes a batch. A row's bits do not depend on the other rows or on their number.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">The network's parameters.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Run<TKernels, TColumns>(ref float x, int rows, ref float p, ref float y)
        where TKernels : struct, INetworkKernels where TColumns : struct, IColumnKernels
    {
        Unsafe.SkipInit(out TileMemory evenMemory);
        Unsafe.SkipInit(out TileMemory oddMemory);
        ref var even = ref evenMemory.Start;
        ref var odd = ref oddMemory.Start;
        for (var first = 0; first < rows; first += S.Count)
        {
            var count = Math.Min(S.Count, rows - first);
            Gather(ref Unsafe.Add(ref x, (nint)first * TKernels.InputSize), count, TKernels.InputSize, ref even);
            ref var outputs = ref TColumns.Block<V, S>(ref even, ref odd, ref p);
            Scatter(ref outputs, count, TKernels.OutputSize, ref Unsafe.Add(ref y, (nint)first * RowLayout.Padding));
        }
    }

    private static void Gather(ref float rows, int count, int inputs, ref float columns)
    {
        if (count < S.Count)
        {
            Elementwise.Clear<V, S>(ref columns, inputs * S.Count);
        }
        else if (inputs == 1)
        {
            // A column already; number by number, the next load would wait for the stores.
            S.Store(S.Load(ref rows, 0), ref columns, 0);
            return;
        }

        for (nint input = 0; input < inputs; input++)
        {
            ref var column = ref Unsafe.Add(ref columns, input * S.Count);
            for (nint row = 0; row < count; row++)
            {
                Unsafe.Add(ref column, row) = Unsafe.Add(ref rows, row * inputs + input);
            }
        }
    }

    private static void Scatter(ref float columns, int count, int outputs, ref float rows)
    {
        for (nint output = 0; output < outputs; output++)
        {
            ref var column = ref Unsafe.Add(ref columns, output * S.Count);
            for (nint row = 0; row < count; row++)
            {
                Unsafe.Add(ref rows, row * RowLayout.Padding + output) = Unsafe.Add(ref column, row);
            }
        }
    }
}
