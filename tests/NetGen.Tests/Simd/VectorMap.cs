using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>Runs a vector function over an array whose length is a multiple of 16.</summary>
internal sealed class VectorMap<TFunction>(TFunction function, float[] inputs) : IWidthAction where TFunction : IVectorFunction
{
    public float[] Outputs { get; } = new float[inputs.Length];

    public void Run<V, S>() where V : struct where S : struct, ISimd<V>
    {
        for (var i = 0; i < inputs.Length; i += S.Count)
        {
            S.Store(function.Apply<V, S>(S.Load(ref inputs[0], i)), ref Outputs[0], i);
        }
    }
}
