using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers;

/// <summary>SGD steps of 784-128-10 by plain loops and by TensorPrimitives; their weights are compared with NetGen's first.</summary>
internal sealed class TrainingPeers
{
    private const float Rate = 0.1f;

    public TrainingPeers(int rows)
    {
        var (inputs, classes) = (RandomData.Values(rows * ImageNet.InputSize), RandomData.Classes(rows, ImageNet.OutputSize));
        Plain = new(Checked<PlainMath>("plain C#", inputs, classes).Step, leastWarmUp: 1);
        Tensors = new(Checked<TensorMath>("TensorPrimitives", inputs, classes).Step, leastWarmUp: 1);
    }

    public Timing Plain { get; }

    public Timing Tensors { get; }

    private static RowwiseTraining<M> Checked<M>(string name, float[] inputs, int[] classes) where M : struct, IPeerMath
    {
        var network = new ImageNet();
        var layers = PeerLayer.Of(network.Layers);
        var peer = new RowwiseTraining<M>(layers, inputs, classes, Rate);
        var trainer = network.CreateTrainer(new Sgd(Rate), classes.Length);
        for (var step = 0; step < 3; step++)
        {
            trainer.Step(inputs, classes);
            peer.Step(1);
        }

        var difference = PeerLayer.Of(network.Layers).Zip(layers).Max(pair => LargestDifference(pair.First, pair.Second));
        return difference <= 1e-5f
            ? peer
            : throw new InvalidOperationException($"After three steps with {classes.Length} rows a weight by {name} differs by {difference} from NetGen's. It may by 1e-5.");
    }

    private static float LargestDifference(PeerLayer a, PeerLayer b) =>
        a.Weight.Concat(a.Bias).Zip(b.Weight.Concat(b.Bias)).Max(pair => MathF.Abs(pair.First - pair.Second));
}
