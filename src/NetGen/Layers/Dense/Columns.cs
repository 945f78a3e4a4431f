using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>A fully connected layer over vectors of rows: weights are broadcast, and no lane is padding.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Columns<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>y = W x + b for as many rows as a vector has lanes.</summary>
    /// <param name="x">[inputs][lanes].</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[outputs][lanes].</param>
    public static void Forward<TLayer>(ref float x, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        nint output = 0;
        for (; output <= TLayer.Outputs - Tile8<V, S>.Height; output += Tile8<V, S>.Height)
        {
            Sum<TLayer, Tile8<V, S>>(output, ref x, ref p, ref y);
        }

        for (; output <= TLayer.Outputs - Tile4<V, S>.Height; output += Tile4<V, S>.Height)
        {
            Sum<TLayer, Tile4<V, S>>(output, ref x, ref p, ref y);
        }

        for (; output < TLayer.Outputs; output++)
        {
            Sum<TLayer, Tile1<V, S>>(output, ref x, ref p, ref y);
        }
    }

    private static void Sum<TLayer, T>(nint output, ref float x, ref float p, ref float y)
        where TLayer : struct, IDenseLayer where T : struct, ITile<T, V, S>
    {
        var (next, step) = TLayer.Layout == WeightLayout.Panels ? (RowLayout.Pad(TLayer.Outputs), 1) : (1, RowLayout.Pad(TLayer.Inputs));
        var sum = T.Start(S.Zero);
        if (TLayer.BiasStart >= 0)
        {
            sum.MultiplyAdd(ref Unsafe.Add(ref p, TLayer.BiasStart + output), 1, S.Create(1f));
        }

        sum.MultiplyAddAll(ref Unsafe.Add(ref p, output * step), next, step, ref x, S.Count, TLayer.Inputs);
        sum.Store(ref Unsafe.Add(ref y, output * S.Count), S.Count);
    }
}
