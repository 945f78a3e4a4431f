namespace NetGen;

/// <summary>Where the number stands in a constant that belongs to a place of a larger shape: sizes are aligned at their ends, and those of 1 repeat.</summary>
internal readonly struct BroadcastPlaces
{
    private readonly long[] _shape;
    private readonly long[] _strides;

    /// <param name="own">The constant's shape.</param>
    /// <param name="shape">The larger one, which it fits.</param>
    public BroadcastPlaces(IReadOnlyList<long> own, long[] shape)
    {
        _shape = shape;
        _strides = new long[shape.Length];
        var stride = 1L;
        for (var axis = own.Count - 1; axis >= 0; axis--)
        {
            _strides[axis + shape.Length - own.Count] = own[axis] == 1 ? 0 : stride;
            stride *= own[axis];
        }
    }

    /// <summary>The place in the constant.</summary>
    /// <param name="place">The place in the larger shape, the last size fastest.</param>
    public int Of(long place)
    {
        var found = 0L;
        for (var axis = _shape.Length - 1; axis >= 0; axis--)
        {
            found += place % _shape[axis] * _strides[axis];
            place /= _shape[axis];
        }

        return (int)found;
    }
}
