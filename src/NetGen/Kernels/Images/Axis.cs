namespace NetGen.Kernels;

/// <summary>
/// One direction of an image of sums: at position i, tap t adds what lies at <c>first + i · step + t · tapStep</c> of another image, where that is
/// inside. Taps that fall outside are left out: a border of zeros that nobody stores or multiplies.
/// </summary>
internal readonly struct Axis
{
    private readonly int _first;
    private readonly int _step;
    private readonly int _size;

    /// <param name="positions">Sums.</param>
    /// <param name="first">What tap 0 adds at position 0; negative outside.</param>
    /// <param name="step">What one position further adds.</param>
    /// <param name="taps">Taps.</param>
    /// <param name="tapStep">From one tap to the next; negative on the way back.</param>
    /// <param name="size">Pixels of the image that is added up.</param>
    public Axis(int positions, int first, int step, int taps, int tapStep, int size)
    {
        (Positions, Taps) = (positions, taps);
        (Inside, InsideEnd) = (positions, positions);
        (_first, _step, TapStep, _size) = (first, step, tapStep, size);
        var (inside, end) = (0, positions);
        while (inside < end && !HasAllTaps(inside))
        {
            inside++;
        }

        while (end > inside && !HasAllTaps(end - 1))
        {
            end--;
        }

        (Inside, InsideEnd) = (inside, end);
    }

    /// <summary>Sums.</summary>
    public int Positions { get; }

    /// <summary>Taps.</summary>
    public int Taps { get; }

    /// <summary>From what a tap adds to what the next one adds.</summary>
    public int TapStep { get; }

    /// <summary>Of the first position, the place of its first sum in the image of sums, and the distance to the next.</summary>
    public (int First, int Step) Sums { get; init; } = (0, 1);

    /// <summary>The tap's place in the kernel: of tap 0, and the distance to the next.</summary>
    public (int First, int Step) Kernel { get; init; } = (0, 1);

    /// <summary>The first position all of whose taps are inside.</summary>
    public int Inside { get; }

    /// <summary>The end of these positions.</summary>
    public int InsideEnd { get; }

    /// <summary>The taps of a position that are inside.</summary>
    public (int First, int End) TapsAt(int position)
    {
        if (position >= Inside && position < InsideEnd)
        {
            return (0, Taps);
        }

        var start = _first + position * _step;
        var (first, end) = TapStep > 0
            ? (start >= 0 ? 0 : DivideUp(-start, TapStep), start >= _size ? 0 : Divide(_size - 1 - start, TapStep) + 1)
            : (start < _size ? 0 : DivideUp(start - _size + 1, -TapStep), start < 0 ? 0 : Divide(start, -TapStep) + 1);
        end = Math.Min(end, Taps);
        return first < end ? (first, end) : (0, 0);
    }

    /// <summary>What a tap adds at a position.</summary>
    public nint Source(int position, int tap) => _first + (nint)position * _step + (nint)tap * TapStep;

    private static int DivideUp(int value, int divisor) => Divide(value + divisor - 1, divisor);

    /// <summary>Most taps are neighbours, and a division takes as long as many products.</summary>
    private static int Divide(int value, int divisor) => divisor == 1 ? value : value / divisor;

    private bool HasAllTaps(int position) => TapsAt(position) is var (first, end) && first == 0 && end == Taps;
}
