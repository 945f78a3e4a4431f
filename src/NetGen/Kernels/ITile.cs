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
/// it falls into. <see cref="ChainTile{V, S}"/> is the exception.
/// </remarks>
public interface ITile<TSelf, V, S> where TSelf : struct, ITile<TSelf, V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Number of rows.</summary>
    static abstract int Height { get; }

    /// <summary>A tile whose rows all start with <paramref name="row"/>.</summary>
    static abstract TSelf Start(V row);

    /// <summary>Adds to row h the product of <paramref name="factor"/> + h · <paramref name="step"/> and a vector.</summary>
    /// <param name="factor">The factor of the first row.</param>
    /// <param name="step">Distance in floats between the factors of two rows.</param>
    /// <param name="row">The vector all rows are multiplied with.</param>
    void MultiplyAdd(ref float factor, nint step, ref float row);

    /// <summary>Four products at once: the factors lie side by side, their vectors <paramref name="stride"/> floats apart.</summary>
    /// <param name="factor">The first of four factors of the first row.</param>
    /// <param name="step">Distance in floats between the factors of two rows.</param>
    /// <param name="row">The vector of the first factor.</param>
    /// <param name="stride">Distance in floats between the vectors of two factors.</param>
    void MultiplyAdd4(ref float factor, nint step, ref float row, nint stride);

    /// <summary>Writes row h to <paramref name="destination"/> + h · <paramref name="stride"/>.</summary>
    void Store(ref float destination, nint stride);

    /// <summary>Writes φ of row h to <paramref name="destination"/> + h · <paramref name="stride"/>.</summary>
    void Store<TActivation>(TActivation activation, ref float destination, nint stride) where TActivation : struct, IActivation;

    /// <summary>Hands row h to a sink, as the gradient of the parameters from <paramref name="offset"/> + h · <paramref name="stride"/>.</summary>
    void Drain<TSink>(ref TSink sink, nint offset, nint stride) where TSink : struct, IGradientSink, allows ref struct;
}
