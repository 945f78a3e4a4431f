using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Forward;

/// <summary>A network that computes the outputs of some rows, again and again.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Parameters">Its weights.</param>
/// <param name="Rows">Rows per call.</param>
/// <param name="Input">[rows, inputs].</param>
/// <param name="Output">[rows, outputs], which every call overwrites.</param>
/// <param name="Repeat">Calls it a number of times.</param>
internal sealed record ForwardCase(string Name, NetworkParameters Parameters, int Rows, float[] Input, float[] Output, Action<int> Repeat)
{
    /// <summary>Floating-point operations of the products of one call; a multiply-add counts as two.</summary>
    public double Flops => 2.0 * Rows * Parameters.Info.Layers.Sum(layer => layer.Inputs * layer.Outputs);

    /// <summary>A case with random rows.</summary>
    /// <param name="name">Its name in the tables.</param>
    /// <param name="network">The network.</param>
    /// <param name="rows">Rows per call.</param>
    /// <param name="loop">The loop that calls it; written for each class, so that the call is bound as in a user's code.</param>
    public static ForwardCase Of<TNetwork>(string name, TNetwork network, int rows, Func<TNetwork, float[], float[], Action<int>> loop)
        where TNetwork : class, INetwork<TNetwork>
    {
        var input = RandomData.Values(rows * TNetwork.Info.InputSize);
        var output = new float[rows * TNetwork.Info.OutputSize];
        return new(name, network.Parameters, rows, input, output, loop(network, input, output));
    }
}
