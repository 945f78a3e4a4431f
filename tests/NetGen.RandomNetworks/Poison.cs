using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.RandomNetworks;

/// <summary>Fills memory that a pass must write before it reads it.</summary>
internal static class Poison
{
    private const int StackBytes = 120 * 1024;

    /// <summary>Zeros, and the bytes of a NaN.</summary>
    public static readonly byte[] Bytes = [0x00, 0xFF];

    public static void Scratch<TOptimizer>(ITrainer trainer, byte value) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var network = (NetworkTrainer<TOptimizer>)trainer;
        MemoryMarshal.AsBytes(network.Scratch.Span).Fill(value);
        MemoryMarshal.AsBytes(network.Transposed.Span).Fill(value);
        Stack(value);
    }

    /// <summary>Throws where a pass has written behind what it was given.</summary>
    public static void RequireNothingBehind<TOptimizer>(ITrainer trainer) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var network = (NetworkTrainer<TOptimizer>)trainer;
        if (network.Scratch.Behind.ContainsAnyExcept(0) || network.Transposed.Behind.ContainsAnyExcept(0))
        {
            throw new InvalidOperationException("A pass has written behind its scratch memory.");
        }
    }

    /// <summary>What a method called next finds in its uninitialized locals.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Stack(byte value)
    {
        Span<byte> stack = stackalloc byte[StackBytes];
        stack.Fill(value);
    }
}
