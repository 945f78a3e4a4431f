using System.ComponentModel;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sums of two layers' outputs.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sums
{
    /// <summary>y = φ(a + b). All may be the same memory.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="a">[length].</param>
    /// <param name="b">[length].</param>
    /// <param name="y">[length].</param>
    /// <param name="length">Floats, a multiple of the lanes.</param>
    public static void Forward<V, S, TActivation>(TActivation activation, ref float a, ref float b, ref float y, int length)
        where V : struct where S : struct, ISimd<V> where TActivation : struct, IActivation
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(activation.Apply<V, S>(S.Add(S.Load(ref a, i), S.Load(ref b, i))), ref y, i);
        }
    }
}
