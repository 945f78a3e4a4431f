namespace NetGen;

/// <summary>A copy of a network's parameters to go back to.</summary>
internal sealed class ParameterSnapshot(AlignedBuffer parameters)
{
    private readonly float[] _copy = new float[parameters.Length];

    /// <summary>The last copy.</summary>
    public Span<float> Values => _copy;

    /// <summary>Copies the parameters.</summary>
    public void Take() => parameters.Span.CopyTo(_copy);

    /// <summary>Puts the last copy back.</summary>
    public void Restore() => _copy.CopyTo(parameters.Span);
}
