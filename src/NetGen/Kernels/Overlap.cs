using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>Refuses spans that share memory where one would be overwritten before it is read.</summary>
internal static class Overlap
{
    /// <summary>
    /// Outputs may lie over inputs where both start together and rows of outputs are no longer: then a row is only overwritten after
    /// it was read. Costs a subtraction and a comparison.
    /// </summary>
    /// <param name="input">The first input.</param>
    /// <param name="inputLength">Number of inputs, at least 1.</param>
    /// <param name="output">The first output.</param>
    /// <param name="outputLength">Number of outputs, at least 1.</param>
    /// <param name="parameter">The parameter that the outputs were given by.</param>
    /// <exception cref="ArgumentException">They share memory in another way.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(ref readonly float input, nint inputLength, ref readonly float output, nint outputLength, string parameter)
    {
        var distance = Unsafe.ByteOffset(in input, in output);
        if (SharesMemory(distance, inputLength, outputLength) && (distance != 0 || outputLength > inputLength))
        {
            ThrowOverlap(distance, inputLength, outputLength, parameter);
        }
    }

    /// <summary>The same for spans, which may be empty.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="output">The outputs.</param>
    /// <param name="parameter">The parameter that the outputs were given by.</param>
    /// <exception cref="ArgumentException">They share memory in another way.</exception>
    public static void Require(ReadOnlySpan<float> input, Span<float> output, string parameter)
    {
        if (!input.IsEmpty && !output.IsEmpty)
        {
            Require(in MemoryMarshal.GetReference(input), input.Length, in MemoryMarshal.GetReference(output), output.Length, parameter);
        }
    }

    /// <summary>For what must not share memory at all.</summary>
    /// <param name="values">What was given.</param>
    /// <param name="memory">What is read or written meanwhile.</param>
    /// <param name="sentence">What is wrong, and what to do.</param>
    /// <param name="parameter">The parameter that <paramref name="values"/> were given by.</param>
    /// <exception cref="ArgumentException">They share memory.</exception>
    public static void RequireApart(ReadOnlySpan<float> values, ReadOnlySpan<float> memory, string sentence, string parameter)
    {
        var distance = Unsafe.ByteOffset(in MemoryMarshal.GetReference(values), in MemoryMarshal.GetReference(memory));
        if (!values.IsEmpty && SharesMemory(distance, values.Length, memory.Length))
        {
            throw new ArgumentException(sentence, parameter);
        }
    }

    /// <summary>Whether what starts <paramref name="distance"/> bytes after something else touches it: one comparison, since a negative number is a large unsigned one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool SharesMemory(nint distance, nint firstLength, nint secondLength) =>
        (nuint)(distance + sizeof(float) * secondLength - 1) < (nuint)(sizeof(float) * (firstLength + secondLength) - 1);

    /// <summary>A call of its own, so that every call of a network does not hold this text.</summary>
    private static void ThrowOverlap(nint distance, nint inputLength, nint outputLength, string parameter) => throw new ArgumentException(FormattableString.Invariant(
        $"The output of {outputLength} floats begins {Math.Abs(distance)} bytes {(distance < 0 ? "before" : "after")} the input of {inputLength} floats and overlaps it: ") +
        "pass memory of its own, or memory that starts where the input does, which fits where a row has no more outputs than inputs.", parameter);
}
