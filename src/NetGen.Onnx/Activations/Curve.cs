namespace NetGen;

/// <summary>
/// A function of one number, as its values at fixed points. What a graph's operators compute is told by its values, not by the
/// way that they are composed: exporters have many ways to write GELU, but all have its values.
/// </summary>
internal sealed class Curve
{
    /// <summary>Up to here every activation can be computed in 32 bits without overflow, however it is composed.</summary>
    private const double LargestComposed = 80;

    /// <summary>Constants are stored in 32 bits, and composed of each other.</summary>
    private const double Tolerance = 1e-6;

    private static readonly double[] Points =
    [
        .. Enumerable.Range(-32, 65).Select(step => step / 4.0),
        .. new[] { 0.01, 0.1, 10, 15, 25, 50, LargestComposed, 100, 1e3, 1e6, 1e9 }.SelectMany(point => new[] { point, -point }),
    ];

    private readonly double[] _values;

    private Curve(double[] values) => _values = values;

    /// <summary>y = z.</summary>
    public static Curve Identity { get; } = new(Points);

    /// <summary>The same value everywhere.</summary>
    public static Curve Constant(double value) => Identity.Apply(_ => value);

    /// <summary>The values of a function.</summary>
    public static Curve Of(Func<double, double> function) => Identity.Apply(function);

    /// <summary>A function of this one's values.</summary>
    public Curve Apply(Func<double, double> function) => new(Array.ConvertAll(_values, value => function(value)));

    /// <summary>A function of several curves' values.</summary>
    public static Curve Combine(IReadOnlyList<Curve> curves, Func<double[], double> function)
    {
        var values = new double[Points.Length];
        var operands = new double[curves.Count];
        for (var i = 0; i < values.Length; i++)
        {
            for (var operand = 0; operand < operands.Length; operand++)
            {
                operands[operand] = curves[operand]._values[i];
            }

            values[i] = function(operands);
        }

        return new(values);
    }

    /// <summary>Whether no value is below 0.</summary>
    public bool IsNowhereNegative => Array.TrueForAll(_values, value => value >= 0);

    /// <summary>The value at one of the points.</summary>
    public double At(double point) => _values[Array.IndexOf(Points, point)];

    /// <summary>Factor and offset, where this is factor · z + offset everywhere; null where it is not.</summary>
    public (double Factor, double Offset)? FindAffine() => AffineFit.Find(Points, _values);

    /// <summary>Factor and offset, where this is e^(factor · z + offset) wherever that can be computed; null where it is not.</summary>
    public (double Factor, double Offset)? FindExponential()
    {
        int[] usable = [.. Enumerable.Range(0, Points.Length).Where(i => _values[i] is >= AffineFit.SmallestExponential and <= AffineFit.LargestExponential)];
        return usable.Length < AffineFit.FewestPoints ? null : AffineFit.Find([.. usable.Select(i => Points[i])], [.. usable.Select(i => Math.Log(_values[i]))]);
    }

    /// <summary>Whether both are the same function, but for rounding and for overflow far from 0.</summary>
    public bool Matches(Curve other)
    {
        for (var i = 0; i < Points.Length; i++)
        {
            if (!IsNear(i, other._values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="Matches(Curve)"/>
    public bool Matches(Func<double, double> function)
    {
        for (var i = 0; i < Points.Length; i++)
        {
            if (!IsNear(i, function(Points[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both have the same value at one of the points, but for rounding.</summary>
    public bool IsNear(Curve other, double point) => Array.IndexOf(Points, point) is var index && IsNear(index, other._values[index]);

    private bool IsNear(int index, double value)
    {
        var magnitude = Math.Abs(Points[index]);
        return Math.Abs(_values[index] - value) <= Tolerance * Math.Max(1, magnitude) || magnitude > LargestComposed && !double.IsFinite(_values[index]);
    }
}
