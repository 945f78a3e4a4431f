using System.Runtime.InteropServices;

namespace NetGen.RandomNetworks;

/// <summary>One network on several threads against itself on one: outputs, gradients and parameters must have the same bits.</summary>
internal static class ThreadsComparison
{
    /// <summary>Enough for the smallest networks to be worth several threads.</summary>
    private const int MultiplyAdds = 1 << 21;

    private const int MostRows = 2_000;

    private static readonly int[] Threads = [2, 3, 5];

    public static void Compare<TNetwork>(Draws draws) where TNetwork : class, INetwork<TNetwork>
    {
        var rows = 1 + draws.Below((int)Math.Clamp(MultiplyAdds / Work(TNetwork.Info), 1, MostRows));
        var inputs = draws.Floats(rows * TNetwork.Info.InputSize);
        var targets = draws.Floats(rows * TNetwork.Info.OutputSize);
        var classes = targets.Select(_ => draws.Below(TNetwork.Info.OutputSize)).Take(rows).ToArray();
        var expected = Results<TNetwork>(inputs, targets, classes, threads: 1);
        foreach (var threads in Threads)
        {
            if (!MemoryMarshal.AsBytes<float>(expected).SequenceEqual(MemoryMarshal.AsBytes<float>(Results<TNetwork>(inputs, targets, classes, threads))))
            {
                throw new InvalidOperationException($"{rows} rows have other bits on {threads} threads than on one");
            }
        }
    }

    /// <summary>What a row costs, in multiply-adds.</summary>
    public static long Work(NetworkInfo info) => info.Layers.Sum(layer => layer.Tensors.Count > 0 ? (long)layer.Outputs * layer.WeightShape.FanIn : layer.Inputs);

    private static float[] Results<TNetwork>(float[] inputs, float[] targets, int[] classes, int threads) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(1);
        var outputs = new float[targets.Length];
        network.Forward(inputs, outputs, threads);
        return [.. outputs, .. Trained(network, new Sgd(0.02f) { Momentum = 0.9f }, inputs, targets, classes, threads),
            .. Trained(network, new Adam(0.01f), inputs, targets, classes, threads)];
    }

    private static float[] Trained<TNetwork, TOptimizer>(
        TNetwork network, TOptimizer optimizer, float[] inputs, float[] targets, int[] classes, int threads)
        where TNetwork : class, INetwork<TNetwork> where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var trainer = network.CreateTrainer(optimizer, classes.Length);
        trainer.Threads = threads;
        var takesClasses = TNetwork.Info.Loss == Loss.SoftmaxCrossEntropy;
        float Step() => takesClasses ? trainer.Step(inputs, classes) : trainer.Step(inputs, targets);

        var losses = new List<float> { takesClasses ? trainer.Backward(inputs, classes) : trainer.Backward(inputs, targets) };
        var inputGradient = new float[inputs.Length];
        trainer.CopyInputGradientTo(inputGradient);
        var weightGradients = network.Parameters.Layers.SelectMany(layer =>
        {
            var gradient = new float[layer.Tensors.Count == 0 ? 0 : layer.Tensors["weight"].Count];
            trainer.CopyWeightGradientTo(layer.Index, gradient);
            return gradient;
        }).ToArray();
        losses.AddRange([Step(), Step()]);
        trainer.MaxGradientNorm = 0.1f;
        losses.Add(Step());
        return [.. losses, .. inputGradient, .. weightGradients, .. network.Parameters.Memory.Span];
    }
}
