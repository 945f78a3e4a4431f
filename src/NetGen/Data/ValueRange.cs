using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Numbers from <paramref name="Low"/> to <paramref name="High"/>, both included; NaN is in none.</summary>
internal readonly record struct ValueRange(float Low, float High)
{
    /// <summary>All numbers that are neither NaN nor infinite.</summary>
    public static ValueRange Finite { get; } = new(float.MinValue, float.MaxValue);

    /// <summary>What a probability can be.</summary>
    public static ValueRange Probabilities { get; } = new(0, 1);

    /// <summary>Whether every number is in it.</summary>
    public bool IsEverything => float.IsNegativeInfinity(Low) && float.IsPositiveInfinity(High);

    /// <summary>Whether it ends on both sides.</summary>
    public bool IsBounded => float.IsFinite(Low) && float.IsFinite(High);

    /// <summary>The range with some room on both sides.</summary>
    public ValueRange Widened(float by) => new(Low - by, High + by);

    /// <summary>Whether a number is in it.</summary>
    public bool Contains(float value) => value >= Low && value <= High;

    /// <summary>The index of the first value outside; −1 when there is none.</summary>
    public int IndexOutside(ReadOnlySpan<float> values)
    {
        for (var i = CountOfVectorsInside(values) * Vector256<float>.Count; i < values.Length; i++)
        {
            if (!Contains(values[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => float.IsPositiveInfinity(High) ? FormattableString.Invariant($"{Low:G4} or more")
        : float.IsNegativeInfinity(Low) ? FormattableString.Invariant($"{High:G4} or less")
        : FormattableString.Invariant($"from {Low:G4} to {High:G4}");

    /// <summary>Every batch of a training comes this way: one branch for four vectors takes half the time of one for each.</summary>
    private int CountOfVectorsInside(ReadOnlySpan<float> values)
    {
        var (low, high) = (Vector256.Create(Low), Vector256.Create(High));
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var count = 0;
        while (count + 4 <= vectors.Length && AreSet(
            Inside(vectors[count], low, high) & Inside(vectors[count + 1], low, high) & Inside(vectors[count + 2], low, high) & Inside(vectors[count + 3], low, high)))
        {
            count += 4;
        }

        while (count < vectors.Length && AreSet(Inside(vectors[count], low, high)))
        {
            count++;
        }

        return count;
    }

    private static Vector256<float> Inside(Vector256<float> values, Vector256<float> low, Vector256<float> high) =>
        Vector256.GreaterThanOrEqual(values, low) & Vector256.LessThanOrEqual(values, high);

    /// <summary>As whole numbers: a float of which all bits are set is NaN, and equals nothing.</summary>
    private static bool AreSet(Vector256<float> mask) => Vector256.EqualsAll(mask.AsInt32(), Vector256<int>.AllBitsSet);
}
