using System.ComponentModel;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// Operations on each float of a piece of memory. Lengths are multiples of the lanes; memory that starts at a multiple of 64
/// bytes is faster.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elementwise
{
    /// <summary>values ← φ(values).</summary>
    /// <param name="activation">φ.</param>
    /// <param name="values">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void Apply<V, S, TActivation>(TActivation activation, ref float values, int length)
        where V : struct where S : struct, ISimd<V> where TActivation : struct, IActivation
    {
        if (typeof(TActivation) != typeof(Linear))
        {
            ApplyTo<V, S, TActivation>(activation, ref values, ref values, length);
        }
    }

    /// <summary>destination ← φ(source). The two may be the same memory.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="source">[length].</param>
    /// <param name="destination">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void ApplyTo<V, S, TActivation>(TActivation activation, ref float source, ref float destination, int length)
        where V : struct where S : struct, ISimd<V> where TActivation : struct, IActivation
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(activation.Apply<V, S>(S.Load(ref source, i)), ref destination, i);
        }
    }

    /// <summary>values ← 0.</summary>
    /// <param name="values">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void Clear<V, S>(ref float values, int length) where V : struct where S : struct, ISimd<V>
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(S.Zero, ref values, i);
        }
    }

    /// <summary>destination ← source.</summary>
    /// <param name="source">[length].</param>
    /// <param name="destination">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void Copy<V, S>(ref float source, ref float destination, int length) where V : struct where S : struct, ISimd<V>
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(S.Load(ref source, i), ref destination, i);
        }
    }

    /// <summary>sum ← sum + term.</summary>
    /// <param name="term">[length].</param>
    /// <param name="sum">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void Add<V, S>(ref float term, ref float sum, int length) where V : struct where S : struct, ISimd<V>
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(S.Add(S.Load(ref sum, i), S.Load(ref term, i)), ref sum, i);
        }
    }

    /// <summary>gradient ← gradient · φ'.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="source">[length]: z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise y.</param>
    /// <param name="gradient">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void MultiplyByDerivative<V, S, TActivation>(TActivation activation, ref float source, ref float gradient, int length)
        where V : struct where S : struct, ISimd<V> where TActivation : struct, IActivation
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            var derivative = activation.Derivative<V, S>(S.Load(ref source, i));
            S.Store(S.Multiply(S.Load(ref gradient, i), derivative), ref gradient, i);
        }
    }
}
