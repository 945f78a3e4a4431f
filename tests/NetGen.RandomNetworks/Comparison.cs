using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.RandomNetworks;

/// <summary>One network against the naive one: outputs, gradients, and parameters after five steps, with poisoned scratch.</summary>
internal static class Comparison
{
    private const double Tolerance = 2e-5;
    private const double StepTolerance = 1e-4;
    private const float Rate = 0.02f;
    private const float Momentum = 0.9f;
    private const int StackBytes = 160 * 1024;

    /// <summary>Throws where they differ; returns false where a kink left gradients uncompared.</summary>
    public static bool Run<TNetwork>(int index) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create((ulong)index);
        var random = new RandomSource((ulong)index);
        foreach (var layer in network.Parameters.Layers)
        {
            layer.Initialize(WeightInitializer.LeCun(), (ulong)index);
            layer.SetBias(Draw(ref random, layer.Info.HasBias ? layer.Info.Outputs : 0, 0.3));
        }

        var (info, rows) = (TNetwork.Info, 1 + (int)(random.NextUInt64() % 70));
        var inputs = Draw(ref random, rows * info.InputSize, 1.5);
        var targets = Draw(ref random, rows * info.OutputSize, 0.5).Select(value => value + 0.5f).ToArray();
        var classes = Enumerable.Range(0, rows).Select(row => (row + index) % info.OutputSize).ToArray();
        var naive = new NaiveNetwork(network.Parameters);
        var data = inputs.Chunk(info.InputSize).Select(row => Array.ConvertAll(row, value => (double)value)).ToArray();

        CompareOutputs(network, naive.Forward(data), inputs);
        var comparable = true;
        foreach (var poison in new byte[] { 0x00, 0xFF })
        {
            comparable &= CompareGradients(network, naive, poison, inputs, data, classes, targets);
        }

        return CompareSteps(network, naive, inputs, data, classes, targets) && comparable;
    }

    private static void CompareOutputs<TNetwork>(INetwork<TNetwork> network, double[][] expected, float[] inputs) where TNetwork : class, INetwork<TNetwork>
    {
        var (inputSize, outputSize) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        var flat = expected.SelectMany(row => row).ToArray();
        foreach (var poison in new byte[] { 0x00, 0xFF })
        {
            var batch = new float[flat.Length];
            PoisonStack(poison);
            network.Forward(inputs, batch);
            Check("outputs of the batch", flat, batch, Tolerance);

            var single = new float[flat.Length];
            for (var row = 0; row < expected.Length; row++)
            {
                PoisonStack(poison);
                network.Forward(inputs.AsSpan(row * inputSize, inputSize), single.AsSpan(row * outputSize, outputSize));
            }

            Check("outputs row by row", flat, single, Tolerance);
        }
    }

    private static bool CompareGradients<TNetwork>(
        INetwork<TNetwork> network, NaiveNetwork naive, byte poison, float[] inputs, double[][] data, int[] classes, float[] targets)
        where TNetwork : class, INetwork<TNetwork>
    {
        var (expectedLoss, expectedInput) = naive.Backward(data, classes, targets);
        var trainer = network.CreateTrainer(new Sgd(Rate), data.Length + 3);
        Poison(trainer, poison);
        var loss = TNetwork.Info.Loss == Loss.SoftmaxCrossEntropy ? trainer.Backward(inputs, classes) : trainer.Backward(inputs, targets);
        Check("loss", [expectedLoss], [loss], Tolerance);
        if (naive.IsNearKink)
        {
            return false;
        }

        FiniteDifferences.Check(naive, data, classes, targets);
        var inputGradient = new float[inputs.Length];
        trainer.CopyInputGradientTo(inputGradient);
        Check("input gradient", [.. expectedInput.SelectMany(row => row)], inputGradient, Tolerance, floor: 1e-7);
        for (var i = 0; i < naive.Layers.Count; i++)
        {
            var (weight, bias) = (new float[naive.Layers[i].Weight.Length], new float[naive.Layers[i].Bias.Length]);
            trainer.CopyWeightGradientTo(i, weight);
            trainer.CopyBiasGradientTo(i, bias);
            Check($"weight gradient of layer {i}", naive.Layers[i].WeightGradient, weight, Tolerance, floor: 1e-7);
            Check($"bias gradient of layer {i}", naive.Layers[i].BiasGradient, bias, Tolerance, floor: 1e-7);
        }

        return true;
    }

    private static bool CompareSteps<TNetwork>(INetwork<TNetwork> network, NaiveNetwork naive, float[] inputs, double[][] data, int[] classes, float[] targets)
        where TNetwork : class, INetwork<TNetwork>
    {
        var trainer = network.CreateTrainer(new Sgd(Rate) { Momentum = Momentum }, data.Length);
        var velocities = new Dictionary<double[], double[]>();
        for (var step = 0; step < 5; step++)
        {
            naive.Backward(data, classes, targets);
            naive.Step(Rate, Momentum, velocities);
            Poison(trainer, 0xFF);
            _ = TNetwork.Info.Loss == Loss.SoftmaxCrossEntropy ? trainer.Step(inputs, classes) : trainer.Step(inputs, targets);
        }

        if (naive.IsNearKink)
        {
            return false;
        }

        foreach (var layer in network.Parameters.Layers)
        {
            var (weight, bias) = NaiveNetwork.Read(layer);
            Check($"weights of layer {layer.Index} after five steps", naive.Layers[layer.Index].Weight, weight, StepTolerance);
            Check($"bias of layer {layer.Index} after five steps", naive.Layers[layer.Index].Bias, bias, StepTolerance);
        }

        return true;
    }

    private static void Check(string what, double[] expected, float[] actual, double tolerance, double floor = 1)
    {
        var scale = tolerance * Math.Max(floor, expected.Select(Math.Abs).DefaultIfEmpty(0).Max());
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= scale))
            {
                throw new InvalidOperationException($"{what}[{i}]: expected {expected[i]:R}, but got {actual[i]:R}; at most {scale:R} apart.");
            }
        }
    }

    private static void Poison(ITrainer trainer, byte value)
    {
        var scratch = ((NetworkTrainer<Sgd>)trainer).Scratch.Span;
        MemoryMarshal.AsBytes(scratch).Fill(value);
        PoisonStack(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PoisonStack(byte value)
    {
        Span<byte> stack = stackalloc byte[StackBytes];
        stack.Fill(value);
    }

    private static float[] Draw(ref RandomSource random, int count, double scale)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)(scale * (2 * random.NextDouble() - 1));
        }

        return values;
    }
}
