namespace NetGen;

/// <summary>Looks for NaN and infinities.</summary>
internal static class NonFinite
{
    /// <summary>The index of the first value that is NaN or infinite; −1 when there is none.</summary>
    public static int IndexIn(ReadOnlySpan<float> values) => ValueRange.Finite.IndexOutside(values);
}
