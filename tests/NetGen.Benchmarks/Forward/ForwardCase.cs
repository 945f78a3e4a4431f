using System.Globalization;
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
    public double Flops => 2.0 * Rows * Parameters.Info.MultiplyAdds();

    /// <summary>Bytes that one call allocates.</summary>
    public long CountAllocatedBytes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The largest difference between the outputs of the last call and others'.</summary>
    /// <param name="name">Whose these are.</param>
    /// <param name="outputs">[rows, outputs].</param>
    /// <param name="tolerance">What they may differ by.</param>
    /// <exception cref="InvalidOperationException">They differ by more.</exception>
    public float Difference(string name, ReadOnlySpan<float> outputs, float tolerance)
    {
        var largest = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            var difference = MathF.Abs(outputs[i] - Output[i]);
            if (!(difference <= tolerance))
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name}, {Rows} rows: output {i} is {outputs[i]} by {name}, but {Output[i]} by NetGen. They may differ by {tolerance}."));
            }

            largest = MathF.Max(largest, difference);
        }

        return largest;
    }

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
