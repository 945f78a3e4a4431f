namespace NetGen.Benchmarks.Peers;

/// <summary>What a peer computes with.</summary>
internal interface IPeerMath
{
    /// <summary>Σ a·b.</summary>
    static abstract float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b);

    /// <summary>y += factor·x.</summary>
    static abstract void AddScaled(ReadOnlySpan<float> x, float factor, Span<float> y);

    /// <summary>Linear, ReLU, tanh or softmax of one row, in place.</summary>
    static abstract void Activate(Act activation, Span<float> y);
}
