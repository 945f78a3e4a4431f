using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>A matrix product that is computed panel by panel, and in a panel tile by tile.</summary>
internal interface IPanelWork
{
    /// <summary>Computes the rows from <paramref name="first"/> to before <paramref name="last"/> of a panel in tiles of one height.</summary>
    /// <param name="panel">The panel's first column.</param>
    /// <param name="first">The first row.</param>
    /// <param name="last">The end of the rows.</param>
    void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>;
}
