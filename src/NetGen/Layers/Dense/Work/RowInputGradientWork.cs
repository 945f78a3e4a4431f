using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// <see cref="InputGradientWork{TLayer, TActivation}"/> of a single row, by dot products: to transpose the weights would take longer.
/// These run over outputs, whose last panel may hold no pair of vectors, so that it takes its vectors with it.
/// </summary>
internal readonly ref struct RowInputGradientWork<V, S, TLayer, TActivation>(TActivation activation, ref float source, ref float d, ref float weights, ref float g)
    : IPanelWork where V : struct where S : struct, ISimd<V> where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
{
    private readonly ref float _source = ref source;
    private readonly ref float _d = ref d;
    private readonly ref float _weights = ref weights;
    private readonly ref float _g = ref g;

    public void Run<TVector, TSimd, T>(nint panel, nint first, nint last)
        where TVector : struct where TSimd : struct, ISimd<TVector> where T : struct, ITile<T, TVector, TSimd>
    {
        var end = Math.Min(panel + RowLayout.PanelWidth, RowLayout.Pad(TLayer.Inputs));
        for (var input = panel; input < end; input++)
        {
            Unsafe.Add(ref _g, input) = input < TLayer.Inputs ? Dot(input) : 0;
        }

        if (typeof(TActivation) != typeof(Linear))
        {
            Elementwise.MultiplyByDerivative<V, S, TActivation>(
                activation, ref Unsafe.Add(ref _source, panel), ref Unsafe.Add(ref _g, panel), (int)(end - panel));
        }
    }

    /// <summary>An input's weights, panel by panel of outputs, times the gradients of the outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Dot(nint input)
    {
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        var sum = S.Zero;
        for (nint panel = 0; panel < outputs; panel += RowLayout.PanelWidth)
        {
            var width = Math.Min(RowLayout.PanelWidth, outputs - panel);
            ref var row = ref Unsafe.Add(ref _weights, panel * TLayer.Inputs + input * width);
            for (nint o = 0; o < width; o += S.Count)
            {
                sum = S.MultiplyAdd(S.Load(ref _d, panel + o), S.Load(ref row, o), sum);
            }
        }

        return S.Sum(sum);
    }
}
