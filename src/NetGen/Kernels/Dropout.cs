using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Inverted dropout: what is kept is divided by the probability of keeping it, so that inference needs no change.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dropout
{
    /// <summary>Draws a mask and applies it.</summary>
    /// <param name="values">[rows, stride], unchanged.</param>
    /// <param name="mask">[rows, stride]: 0 where dropped, 1 / (1 − rate) where kept.</param>
    /// <param name="dropped">[rows, stride]: values · mask.</param>
    /// <param name="length">rows · stride; even.</param>
    /// <param name="rate">The share dropped, in [0, 1).</param>
    /// <param name="random">The numbers drawn; half a number per value.</param>
    public static void Apply(ref float values, ref float mask, ref float dropped, int length, float rate, ref RandomSource random)
    {
        var threshold = (uint)(rate * (double)uint.MaxValue);
        var scale = 1 / (1 - rate);
        for (nint i = 0; i < length; i += 2)
        {
            var bits = random.NextUInt64();
            Unsafe.Add(ref mask, i) = (uint)bits < threshold ? 0 : scale;
            Unsafe.Add(ref mask, i + 1) = (uint)(bits >> 32) < threshold ? 0 : scale;
            Unsafe.Add(ref dropped, i) = Unsafe.Add(ref values, i) * Unsafe.Add(ref mask, i);
            Unsafe.Add(ref dropped, i + 1) = Unsafe.Add(ref values, i + 1) * Unsafe.Add(ref mask, i + 1);
        }
    }

    /// <summary>gradient ← gradient · mask.</summary>
    /// <param name="mask">The mask of the forward pass.</param>
    /// <param name="gradient">∂loss/∂(what was dropped), becomes ∂loss/∂values.</param>
    /// <param name="length">Number of floats.</param>
    public static void Backward(ref float mask, ref float gradient, int length)
    {
        for (nint i = 0; i < length; i++)
        {
            Unsafe.Add(ref gradient, i) *= Unsafe.Add(ref mask, i);
        }
    }
}
