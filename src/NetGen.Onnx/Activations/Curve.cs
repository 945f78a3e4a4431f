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

    /// <summary>The values of a function.</summary>
    public static Curve Of(Func<double, double> function) => Identity.Apply(function);

    /// <summary>A function of this one's values.</summary>
    public Curve Apply(Func<double, double> function) => new(Array.ConvertAll(_values, value => function(value)));

    /// <summary>A function of two curves' values.</summary>
    public static Curve Combine(Curve left, Curve right, Func<double, double, double> function)
    {
        var values = new double[Points.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = function(left._values[i], right._values[i]);
        }

        return new(values);
    }

    /// <summary>The value at one of the points.</summary>
    public double At(double point) => _values[Array.IndexOf(Points, point)];

    /// <summary>Whether both are the same function, but for rounding and for overflow far from 0.</summary>
    public bool Matches(Curve other)
    {
        for (var i = 0; i < Points.Length; i++)
        {
            var magnitude = Math.Abs(Points[i]);
            var isNear = Math.Abs(_values[i] - other._values[i]) <= Tolerance * Math.Max(1, magnitude);
            if (!isNear && !(magnitude > LargestComposed && !double.IsFinite(_values[i])))
            {
                return false;
            }
        }

        return true;
    }
}
