using System.ComponentModel;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// A rectangle of results kept in registers while products are summed into it: <see cref="Height"/> rows of one vector.
/// With <see cref="SimdPair{V, S}"/> a row is two vectors wide.
/// </summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>
/// Every element is summed in the order of the calls, whatever the height, so that a row's bits do not depend on the tile
/// it falls into. <see cref="ChainTile{V, S}"/> is the exception. Every height is a struct of its own: composed of each other, they
/// are more than the JIT inlines (tests/NetGen.Benchmarks/RESULTS.md).
/// For generated code; not meant to be used otherwise, and may change with the generator.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITile<TSelf, V, S> where TSelf : struct, ITile<TSelf, V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Number of rows.</summary>
    static abstract int Height { get; }

    /// <summary>The first row.</summary>
    V First { get; }

    /// <summary>A tile whose rows all start with <paramref name="row"/>.</summary>
    static abstract TSelf Start(V row);

    /// <summary>A tile whose row h starts with the vector at <paramref name="source"/> + h · <paramref name="stride"/>.</summary>
    static abstract TSelf Load(ref float source, nint stride);

    /// <summary>Adds to row h the product of <paramref name="factor"/> + h · <paramref name="step"/> and a vector.</summary>
    /// <param name="factor">The factor of the first row.</param>
    /// <param name="step">Distance in floats between the factors of two rows.</param>
    /// <param name="vector">The vector all rows are multiplied with.</param>
    void MultiplyAdd(ref float factor, nint step, V vector);

    /// <summary>Adds to row h the product, lane by lane, of the vector at <paramref name="vectors"/> + h · <paramref name="step"/> and another.</summary>
    /// <param name="vectors">The vector of the first row.</param>
    /// <param name="step">Distance in floats between the vectors of two rows.</param>
    /// <param name="factor">The vector that all rows are multiplied with.</param>
    void MultiplyAddVectors(ref float vectors, nint step, V factor);

    /// <summary>The products of many factors: a whole sum.</summary>
    /// <param name="factor">The first factor of the first row.</param>
    /// <param name="next">Distance in floats between two factors of a row.</param>
    /// <param name="step">Distance in floats between the factors of two rows.</param>
    /// <param name="row">The vector of the first factor.</param>
    /// <param name="stride">Distance in floats between the vectors of two factors.</param>
    /// <param name="count">How many factors.</param>
    void MultiplyAddAll(ref float factor, nint next, nint step, ref float row, nint stride, nint count);

    /// <summary>φ of every row, in registers; for activations that need none of their own.</summary>
    TSelf Map<TActivation>(TActivation activation) where TActivation : struct, IActivation;

    /// <summary>Writes row h to <paramref name="destination"/> + h · <paramref name="stride"/>.</summary>
    void Store(ref float destination, nint stride);
}
