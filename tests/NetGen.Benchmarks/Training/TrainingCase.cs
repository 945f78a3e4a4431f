using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Training;

/// <summary>A training step on the same batch, again and again.</summary>
/// <param name="Name">The network in the tables.</param>
/// <param name="Optimizer">The optimizer in the tables.</param>
/// <param name="Rows">Rows of the batch.</param>
/// <param name="Info">The network.</param>
/// <param name="StateCount">Floats that the optimizer keeps for each parameter.</param>
/// <param name="Repeat">Does a number of steps.</param>
internal sealed record TrainingCase(string Name, string Optimizer, int Rows, NetworkInfo Info, int StateCount, Action<int> Repeat)
{
    /// <summary>
    /// Floating-point operations of the products of one step: forward, weight gradients, and input gradients of all layers but
    /// the first. A multiply-add counts as two.
    /// </summary>
    public double Flops
    {
        get
        {
            var products = 3 * Info.MultiplyAdds() - Info.Layers[0].MultiplyAdds();
            return 2 * Rows * products;
        }
    }
}
