using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Four outputs at once of a layer whose weights lie in rows.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dots
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>y ← the sums of four vectors of products.</summary>
    /// <param name="a">The products of the first output.</param>
    /// <param name="b">Of the second.</param>
    /// <param name="c">Of the third.</param>
    /// <param name="d">Of the fourth.</param>
    /// <param name="y">[4].</param>
    [MethodImpl(Inline)]
    public static void Store<V, S>(V a, V b, V c, V d, ref float y) where V : struct where S : struct, ISimd<V> =>
        S.Sums(a, b, c, d).StoreUnsafe(ref y);

    /// <summary>y ← the sums of four vectors of products, and a bias.</summary>
    /// <param name="a">The products of the first output.</param>
    /// <param name="b">Of the second.</param>
    /// <param name="c">Of the third.</param>
    /// <param name="d">Of the fourth.</param>
    /// <param name="bias">[4].</param>
    /// <param name="y">[4].</param>
    [MethodImpl(Inline)]
    public static void Store<V, S>(V a, V b, V c, V d, ref float bias, ref float y) where V : struct where S : struct, ISimd<V> =>
        (S.Sums(a, b, c, d) + Vector128.LoadUnsafe(ref bias)).StoreUnsafe(ref y);
}
