namespace NetGen;

/// <summary>Sizes of buffers, counted in 64 bits, so that one that is too large is named instead of wrapping around.</summary>
internal static class BufferSize
{
    /// <summary>Floats of some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="floatsPerRow">Floats of each.</param>
    /// <param name="what">What they are for.</param>
    /// <param name="parameter">The parameter that the rows were given by.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are more than one buffer holds.</exception>
    public static int OfRows(int rows, int floatsPerRow, string what, string parameter)
    {
        var floats = (long)rows * floatsPerRow;
        return floats <= AlignedBuffer.MaxLength
            ? (int)floats
            : throw new ArgumentOutOfRangeException(parameter, rows, FormattableString.Invariant(
                $"{rows} rows need {sizeof(float) * floats:N0} bytes for {what}, but one buffer holds at most {MaxBytes:N0}: take fewer rows at once."));
    }

    /// <summary>Floats of an optimizer's state.</summary>
    /// <param name="parameters">Floats of the parameters.</param>
    /// <param name="valuesPerParameter">Values that the optimizer keeps for each.</param>
    /// <param name="parameter">The parameter that the optimizer was given by.</param>
    /// <exception cref="ArgumentException">They are more than one buffer holds.</exception>
    public static int OfState(int parameters, int valuesPerParameter, string parameter)
    {
        var floats = (long)parameters * valuesPerParameter;
        return floats <= AlignedBuffer.MaxLength
            ? (int)floats
            : throw new ArgumentException(FormattableString.Invariant(
                $"The optimizer keeps {valuesPerParameter} values for each of {parameters} parameters, which need {sizeof(float) * floats:N0} bytes, but one buffer holds at most {MaxBytes:N0}: take one that keeps less."),
                parameter);
    }

    /// <summary>Bytes of the largest buffer.</summary>
    public static long MaxBytes => (long)sizeof(float) * AlignedBuffer.MaxLength;
}
