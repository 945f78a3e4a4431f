using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>The transposed weights of a layer, by panels of inputs.</summary>
internal readonly ref struct TransposedChunks<TLayer>(ref float weights, ref float transposed, Partition partition) : IChunkedWork
    where TLayer : struct, IDenseLayer
{
    private readonly ref float _weights = ref weights;
    private readonly ref float _transposed = ref transposed;

    public void Run(int chunk)
    {
        var part = partition[chunk];
        Transposition.OfPanels(ref _weights, TLayer.Inputs, TLayer.Outputs, ref _transposed, part.FirstColumn, part.LastColumn);
    }
}
