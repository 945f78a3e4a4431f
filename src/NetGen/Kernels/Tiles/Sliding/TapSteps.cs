namespace NetGen.Kernels;

/// <summary>How taps that follow each other are taken: several at once, and a single one alone only where there is no other.</summary>
/// <param name="Fives">Steps of five, where there are registers for them.</param>
/// <param name="Threes">Steps of three.</param>
/// <param name="Twos">Steps of two.</param>
internal readonly record struct TapSteps(int Fives, int Threes, int Twos)
{
    /// <summary>The steps for some taps, in vectors of so many lanes.</summary>
    public static TapSteps Of(int taps, int lanes)
    {
        var fives = lanes < RowLayout.Padding || taps < 5 ? 0 : taps % 5 == 1 ? taps / 5 - 1 : taps / 5;
        var rest = taps - 5 * fives;
        var threes = rest % 3 == 1 ? Math.Max(0, rest / 3 - 1) : rest / 3;
        return new(fives, threes, (rest - 3 * threes) / 2);
    }
}
