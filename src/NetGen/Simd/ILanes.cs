namespace NetGen.Simd;

/// <summary>Access to the single lanes of a vector, which is cheap for constants where a register is a vector.</summary>
/// <typeparam name="V">The vector type.</typeparam>
public interface ILanes<V> where V : struct
{
    /// <summary>Every lane the one lane <paramref name="lane"/>, which must be a constant.</summary>
    static abstract V Lane(V vector, int lane);
}
