namespace NetGen.Benchmarks.Peers;

/// <summary>The loops that everybody would write first.</summary>
internal readonly struct PlainMath : IPeerMath
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    public static void AddScaled(ReadOnlySpan<float> x, float factor, Span<float> y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    public static void Activate(Act activation, Span<float> y)
    {
        if (activation == Act.Softmax)
        {
            Softmax(y);
            return;
        }

        foreach (ref var value in y)
        {
            value = activation switch
            {
                Act.Tanh => MathF.Tanh(value),
                Act.ReLU => MathF.Max(0, value),
                _ => value,
            };
        }
    }

    private static void Softmax(Span<float> y)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in y)
        {
            largest = MathF.Max(largest, value);
        }

        var sum = 0f;
        foreach (ref var value in y)
        {
            value = MathF.Exp(value - largest);
            sum += value;
        }

        foreach (ref var value in y)
        {
            value /= sum;
        }
    }
}
