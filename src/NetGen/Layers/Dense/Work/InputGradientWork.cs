using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// D W of a batch, times the derivative of the activation that gave the inputs; by panels of inputs. Transposed weights lie in such
/// panels, weights in rows lie as they are.
/// </summary>
/// <param name="activation">The activation that gave the inputs; linear where there is none, or where it is not differentiated here.</param>
/// <param name="source">What its derivative is computed from, [rows, inputs].</param>
/// <param name="d">D, [rows, outputs].</param>
/// <param name="weights">[inputs / 32][outputs][32], or [outputs][inputs].</param>
/// <param name="g">∂loss/∂x, or ∂loss/∂z before the activation; [rows, inputs].</param>
internal readonly ref struct InputGradientWork<TLayer, TActivation>(TActivation activation, ref float source, ref float d, ref float weights, ref float g)
    : IPanelWork where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
{
    private readonly ref float _source = ref source;
    private readonly ref float _d = ref d;
    private readonly ref float _weights = ref weights;
    private readonly ref float _g = ref g;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        nint inputs = RowLayout.Pad(TLayer.Inputs);
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        var isTransposed = TLayer.Layout == WeightLayout.Panels;
        var width = Math.Min(RowLayout.PanelWidth, inputs - panel);
        var stride = isTransposed ? width : inputs;
        for (nint i = 0; i < width; i += S.Count)
        {
            ref var w = ref Unsafe.Add(ref _weights, (isTransposed ? panel * TLayer.Outputs : panel) + i);
            for (var r = first; r < last; r += T.Height)
            {
                var row = Math.Min(r, last - T.Height);
                var sum = T.Start(S.Zero);
                for (nint o = 0; o < TLayer.Outputs; o++)
                {
                    sum.MultiplyAdd(ref Unsafe.Add(ref _d, row * outputs + o), outputs, S.Load(ref w, o * stride));
                }

                var place = row * inputs + panel + i;
                sum.Store(ref Unsafe.Add(ref _g, place), inputs);
                if (typeof(TActivation) != typeof(Linear))
                {
                    MultiplyRows<V, S>(activation, ref Unsafe.Add(ref _source, place), ref Unsafe.Add(ref _g, place), T.Height, inputs);
                }
            }
        }
    }

    /// <summary>A call of its own: the derivative's constants would push the sums out of their registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MultiplyRows<V, S>(TActivation activation, ref float source, ref float gradient, nint rows, nint stride)
        where V : struct where S : struct, ISimd<V>
    {
        for (nint h = 0; h < rows; h++)
        {
            var derivative = activation.Derivative<V, S>(S.Load(ref source, h * stride));
            S.Store(S.Multiply(S.Load(ref gradient, h * stride), derivative), ref gradient, h * stride);
        }
    }
}
