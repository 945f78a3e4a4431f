namespace NetGen;

/// <summary>A factor and an offset for each number of a row: y = factor · x + offset.</summary>
internal sealed class Scaling
{
    /// <summary>One of each for all numbers, or one per number.</summary>
    private readonly double[] _factors;

    private readonly double[] _offsets;

    private Scaling(double[] factors, double[] offsets)
    {
        _factors = factors;
        _offsets = offsets;
    }

    /// <summary>y = x.</summary>
    public static Scaling None { get; } = new([1], [0]);

    /// <summary>How many numbers it holds: 1, or as many as a row.</summary>
    public int Length => Math.Max(_factors.Length, _offsets.Length);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsNone => ReferenceEquals(this, None);

    /// <summary>Whether anything is added.</summary>
    public bool HasOffset => _offsets.AsSpan().ContainsAnyExcept(0.0);

    /// <summary>The same for all numbers.</summary>
    public static Scaling Of(double factor, double offset) => Create([factor], [offset]);

    /// <summary>What is added to each number of a row.</summary>
    public static Scaling OfOffsets(double[] offsets) => Create([1], offsets);

    /// <summary>What an operator with one constant operand computes; null where it is no scaling.</summary>
    /// <param name="type">The operator.</param>
    /// <param name="constants">The constant, for all numbers or for each.</param>
    /// <param name="isFirst">Whether the constant is the first operand.</param>
    public static Scaling? Of(string type, double[] constants, bool isFirst) => (type, isFirst) switch
    {
        ("Add" or "Sum", _) => OfOffsets(constants),
        ("Sub", true) => Create([-1], constants),
        ("Sub", false) => OfOffsets(Array.ConvertAll(constants, constant => -constant)),
        ("Mul", _) => Create(constants, [0]),
        ("Div", false) => Create(Array.ConvertAll(constants, constant => 1 / constant), [0]),
        _ => null,
    };

    /// <summary>Whether both do the same.</summary>
    public bool IsSameAs(Scaling other) => _factors.AsSpan().SequenceEqual(other._factors) && _offsets.AsSpan().SequenceEqual(other._offsets);

    public double Factor(int index) => _factors.Length == 1 ? _factors[0] : _factors[index];

    public double Offset(int index) => _offsets.Length == 1 ? _offsets[0] : _offsets[index];

    /// <summary>This and then another.</summary>
    public Scaling Then(Scaling next) =>
        IsNone ? next : next.IsNone ? this
        : Create(Combine(_factors, next._factors, (own, other) => own * other), Combine(Combine(_offsets, next._factors, (own, other) => own * other), next._offsets, (own, other) => own + other));

    private static Scaling Create(double[] factors, double[] offsets) =>
        factors.AsSpan().ContainsAnyExcept(1.0) || offsets.AsSpan().ContainsAnyExcept(0.0) ? new(factors, offsets) : None;

    private static double[] Combine(double[] first, double[] second, Func<double, double, double> function)
    {
        var combined = new double[Math.Max(first.Length, second.Length)];
        for (var i = 0; i < combined.Length; i++)
        {
            combined[i] = function(first[first.Length == 1 ? 0 : i], second[second.Length == 1 ? 0 : i]);
        }

        return combined;
    }
}
