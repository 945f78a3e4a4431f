using System.Numerics.Tensors;

namespace NetGen.Benchmarks.Peers;

/// <summary>System.Numerics.Tensors.</summary>
internal readonly struct TensorMath : IPeerMath
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => TensorPrimitives.Dot(a, b);

    public static void AddScaled(ReadOnlySpan<float> x, float factor, Span<float> y) => TensorPrimitives.MultiplyAdd(x, factor, y, y);

    public static void Activate(Act activation, Span<float> y)
    {
        switch (activation)
        {
            case Act.Tanh:
                TensorPrimitives.Tanh(y, y);
                break;
            case Act.ReLU:
                TensorPrimitives.Max(y, 0, y);
                break;
            case Act.Softmax:
                // It does not subtract the largest value first: enough for these outputs.
                TensorPrimitives.SoftMax(y, y);
                break;
        }
    }
}
