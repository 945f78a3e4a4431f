using System.Runtime.CompilerServices;
using NetGen.Threading;

namespace NetGen;

/// <summary>Checks of an optimizer's, schedule's or training's settings as they are set, NaN included.</summary>
internal static class Setting
{
    /// <summary><paramref name="value"/>, when it is finite and not negative.</summary>
    public static float NotNegative(float value, [CallerMemberName] string name = "") =>
        value >= 0 && float.IsFinite(value) ? value : throw Wrong(name, value, "finite and not negative");

    /// <summary><paramref name="value"/>, when it is in [0, 1).</summary>
    public static float Share(float value, [CallerMemberName] string name = "") =>
        value is >= 0 and < 1 ? value : throw Wrong(name, value, "at least 0 and less than 1");

    /// <summary><paramref name="value"/>, when it is at least 1e-30: a divisor that stays a normal float when scaled.</summary>
    public static float Divisor(float value, [CallerMemberName] string name = "") =>
        value >= 1e-30f && float.IsFinite(value) ? value : throw Wrong(name, value, "finite and at least 1e-30");

    /// <summary><paramref name="value"/>, when it is positive and finite.</summary>
    public static double Positive(double value, [CallerMemberName] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw Wrong(name, value, "finite and greater than 0");

    /// <summary><paramref name="value"/>, when it is positive; infinity is no limit.</summary>
    public static float Limit(float value, [CallerMemberName] string name = "") =>
        value > 0 ? value : throw Wrong(name, value, "greater than 0");

    /// <summary><paramref name="value"/>, when it is in [0, 1].</summary>
    public static double Fraction(double value, [CallerMemberName] string name = "") =>
        value is >= 0 and <= 1 ? value : throw Wrong(name, value, "at least 0 and at most 1");

    /// <summary><paramref name="value"/>, when it is at least 1.</summary>
    public static int Count(int value, [CallerMemberName] string name = "") =>
        value >= 1 ? value : throw Wrong(name, value, "at least 1");

    /// <summary><paramref name="value"/>, when a team can have so many threads.</summary>
    public static int Threads(int value, [CallerMemberName] string name = "") =>
        value is >= 1 and <= WorkerTeam.MaxThreads ? value : throw Wrong(name, value, FormattableString.Invariant($"from 1 to {WorkerTeam.MaxThreads}"));

    /// <summary>Throws when <paramref name="epsilon"/> is 0, which only a <c>default</c> optimizer has: padding would become 0/0.</summary>
    public static void RequireConstructed(float epsilon)
    {
        if (epsilon == 0)
        {
            throw new InvalidOperationException(
                "This optimizer is a default value, whose Epsilon is 0: create it with 'new', as in 'new Adam(1e-3f)'.");
        }
    }

    private static ArgumentOutOfRangeException Wrong<T>(string name, T value, string rule) where T : IFormattable =>
        new(name, value, $"{name} must be {rule}, but it is {value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}.");
}
