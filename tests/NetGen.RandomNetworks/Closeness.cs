namespace NetGen.RandomNetworks;

/// <summary>How far single precision may be from double.</summary>
internal static class Closeness
{
    /// <summary>Throws where an entry differs by more than <paramref name="tolerance"/> of the largest, plus <paramref name="absolute"/>.</summary>
    public static void Require(string what, IReadOnlyList<double> expected, IReadOnlyList<float> actual, double tolerance, double absolute)
    {
        var distance = tolerance * Largest(expected) + absolute;
        for (var i = 0; i < expected.Count; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= distance))
            {
                throw new InvalidOperationException(
                    $"{what}, entry {i}: expected {expected[i]:R}, but got {actual[i]:R}, more than {distance:R} apart.");
            }
        }
    }

    /// <summary>The largest absolute value.</summary>
    public static double Largest(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max();
}
