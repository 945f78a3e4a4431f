using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>Two neighbouring vectors.</summary>
/// <typeparam name="V">The vector type of a half.</typeparam>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Pair<V>(V lower, V upper) where V : struct
{
    /// <summary>The vector at the lower address.</summary>
    public readonly V Lower = lower;

    /// <summary>The vector at the higher address.</summary>
    public readonly V Upper = upper;
}
