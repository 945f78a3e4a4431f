using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>How a pixel's channels are loaded and stored: a type, and not a condition in the kernel, which would use up what the JIT is willing to inline.</summary>
internal interface ILanes
{
    /// <summary>The channels from <paramref name="channel"/> on, at <paramref name="source"/> + <paramref name="offset"/>.</summary>
    static abstract V Load<V, S>(ref float source, nint offset, int channel) where V : struct where S : struct, ISimd<V>;

    /// <summary>Writes the channels from <paramref name="channel"/> on to <paramref name="destination"/> + <paramref name="offset"/>.</summary>
    static abstract void Store<V, S>(V vector, ref float destination, nint offset, int channel) where V : struct where S : struct, ISimd<V>;
}
