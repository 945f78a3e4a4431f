namespace NetGen;

/// <summary>A factor and an offset for each number of a row: y = factor · x + offset.</summary>
internal sealed class Scaling
{
    /// <summary>One of each for all numbers, or several.</summary>
    private readonly double[] _factors;

    private readonly double[] _offsets;

    /// <summary>For how many numbers of a row each is; after the last the first comes again.</summary>
    private readonly int _run;

    private Scaling(double[] factors, double[] offsets, int run)
    {
        _factors = factors;
        _offsets = offsets;
        _run = run;
    }

    /// <summary>y = x.</summary>
    public static Scaling None { get; } = new([1], [0], 1);

    /// <summary>How many of each it holds; 1 where all numbers have the same.</summary>
    public int Length => Math.Max(_factors.Length, _offsets.Length);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsNone => ReferenceEquals(this, None);

    /// <summary>Whether anything is added.</summary>
    public bool HasOffset => _offsets.AsSpan().ContainsAnyExcept(0.0);

    /// <summary>The same for all numbers.</summary>
    public static Scaling Of(double factor, double offset) => Create([factor], [offset], 1);

    /// <summary>What is added to each number of a row.</summary>
    public static Scaling OfOffsets(double[] offsets) => Create([1], offsets, 1);

    /// <summary>What an operator with one constant operand computes; null where it is no scaling.</summary>
    /// <param name="type">The operator.</param>
    /// <param name="constants">The constants.</param>
    /// <param name="run">For how many numbers of a row each is.</param>
    /// <param name="isFirst">Whether the constant is the first operand.</param>
    public static Scaling? Of(string type, double[] constants, int run, bool isFirst) => (type, isFirst) switch
    {
        ("Add" or "Sum", _) => Create([1], constants, run),
        ("Sub", true) => Create([-1], constants, run),
        ("Sub", false) => Create([1], Array.ConvertAll(constants, constant => -constant), run),
        ("Mul", _) => Create(constants, [0], run),
        ("Div", false) => Create(Array.ConvertAll(constants, constant => 1 / constant), [0], run),
        _ => null,
    };

    /// <summary>Whether both do the same.</summary>
    public bool IsSameAs(Scaling other) => (_run == other._run || Length == 1) && _factors.AsSpan().SequenceEqual(other._factors) && _offsets.AsSpan().SequenceEqual(other._offsets);

    public double Factor(int index) => At(_factors, index);

    public double Offset(int index) => At(_offsets, index);

    /// <summary>The same for the channels of an image instead of its numbers; null where it differs within a channel.</summary>
    /// <param name="shape">What the numbers are.</param>
    public Scaling? OfChannels(RowShape shape)
    {
        if (Length == 1)
        {
            return this;
        }

        // In rows of channel by channel a channel is one run; in those of pixel by pixel all channels come again and again.
        var (channels, run) = shape.Image is not { } image ? (0, 0) : shape.ChannelsFirst.IsPlain ? (image.Channels, image.Pixels) : (image.Channels, 1);
        return Length == channels && _run == run ? new(_factors, _offsets, 1) : null;
    }

    /// <summary>How many of each this and then another hold.</summary>
    public long LengthWith(Scaling next) => Merge(next).Length;

    /// <summary>This and then another.</summary>
    public Scaling Then(Scaling next)
    {
        if (IsNone || next.IsNone)
        {
            return IsNone ? next : this;
        }

        var (length, run) = Merge(next);
        var (factors, offsets) = (new double[length], new double[length]);
        for (var i = 0; i < length; i++)
        {
            var (index, factor) = (i * run, next.Factor(i * run));
            factors[i] = Factor(index) * factor;
            offsets[i] = Offset(index) * factor + next.Offset(index);
        }

        return Create(factors, offsets, run);
    }

    private static Scaling Create(double[] factors, double[] offsets, int run) =>
        factors.AsSpan().ContainsAnyExcept(1.0) || offsets.AsSpan().ContainsAnyExcept(0.0) ? new(factors, offsets, run) : None;

    private double At(double[] values, int index) => values[values.Length == 1 ? 0 : index / _run % values.Length];

    /// <summary>The run that both have, and after how many such all comes again. It is no more than a row has, of which both are parts.</summary>
    private (long Length, int Run) Merge(Scaling next)
    {
        if (Length == 1 || next.Length == 1)
        {
            return Length == 1 ? (next.Length, next._run) : (Length, _run);
        }

        var run = (int)CommonDivisor(_run, next._run);
        var (own, other) = ((long)_run * Length, (long)next._run * next.Length);
        return (own / CommonDivisor(own, other) * other / run, run);
    }

    private static long CommonDivisor(long first, long second) => second == 0 ? first : CommonDivisor(second, first % second);
}
