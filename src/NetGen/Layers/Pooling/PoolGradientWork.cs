using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of each image of a batch, from that of its windows.</summary>
/// <param name="activation">φ, x = φ(z).</param>
/// <param name="source">z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise x.</param>
/// <param name="x">What the windows were of.</param>
/// <param name="d">∂loss/∂y.</param>
/// <param name="g">∂loss/∂z.</param>
internal readonly ref struct PoolGradientWork<V, S, TPool, TActivation>(TActivation activation, ref float source, ref float x, ref float d, ref float g) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TPool : struct, IPool where TActivation : struct, IActivation
{
    private readonly ref float _source = ref source;
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _g = ref g;

    public void Run(int first, int end)
    {
        var (down, across) = (PoolShape<TPool>.Down, PoolShape<TPool>.Across);
        for (nint image = first; image < end; image++)
        {
            ref var gradient = ref Unsafe.Add(ref _g, image * PoolShape<TPool>.GradientStride);
            if (!PoolShape<TPool>.IsPartition)
            {
                Elementwise.Clear<V, S>(ref gradient, PoolShape<TPool>.GradientStride);
            }

            var windows = new PoolGradientImage<V, S, TPool, TActivation>(
                activation, ref Unsafe.Add(ref _source, image * TPool.InputStride), ref Unsafe.Add(ref _x, image * TPool.InputStride),
                ref Unsafe.Add(ref _d, image * PoolShape<TPool>.OutputStride), ref gradient);
            PoolRuns<TPool>.Run(windows, down, across);
        }
    }
}
