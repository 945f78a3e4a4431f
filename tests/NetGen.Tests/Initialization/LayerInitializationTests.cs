using NetGen.Tests.Plain;

namespace NetGen.Tests;

public class LayerInitializationTests
{
    [Fact]
    public void A_layer_draws_from_the_stream_of_its_seed_and_position()
    {
        var parameters = TwoLayers();

        foreach (var layer in parameters.Layers)
        {
            layer.Initialize(WeightInitializer.Orthogonal(), seed: 9, biasValue: 0.5f);
        }

        Assert.Equal(Weights.Draw(WeightInitializer.Orthogonal(), 20, 20, seed: 9, layer: 0), WeightsOf(parameters.Layers[0]));
        Assert.Equal(Weights.Draw(WeightInitializer.Orthogonal(), 20, 20, seed: 9, layer: 1), WeightsOf(parameters.Layers[1]));
        Assert.Equal(Enumerable.Repeat(0.5f, 20), BiasOf(parameters.Layers[0]));
        Assert.NotEqual(WeightsOf(parameters.Layers[0]), WeightsOf(parameters.Layers[1]));
    }

    [Fact]
    public void An_initializer_of_the_user_is_called_with_the_shape()
    {
        var layer = TwoLayers().Layers[1];

        layer.Initialize(new CountingInitializer(), seed: 0);

        Assert.Equal(Enumerable.Range(0, 400).Select(i => (float)i), WeightsOf(layer));
    }

    private static NetworkParameters TwoLayers()
    {
        const int Size = 20;
        var weights = RowLayout.Pad(Size) * Size;
        var firstBias = weights;
        var second = firstBias + RowLayout.Pad(Size);
        var secondBias = second + weights;
        return new(new()
        {
            Info = Declared.Network("Two", Loss.MeanSquaredError, Layer("first"), Layer("second")),
            Length = secondBias + RowLayout.Pad(Size),
            Tensors =
            [
                new() { Layer = 0, Name = "weight", Layout = WeightLayout.Rows, Start = 0 },
                new() { Layer = 0, Name = "bias", Start = firstBias },
                new() { Layer = 1, Name = "weight", Layout = WeightLayout.Panels, Start = second },
                new() { Layer = 1, Name = "bias", Start = secondBias },
            ],
        });

        static LayerInfo Layer(string name) => Declared.Layer(name, Size, Size, initializer: Init.Orthogonal);
    }

    private static float[] WeightsOf(NetworkLayer layer)
    {
        var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
        layer.CopyWeightTo(weight);
        return weight;
    }

    private static float[] BiasOf(NetworkLayer layer)
    {
        var bias = new float[layer.Info.Outputs];
        layer.CopyBiasTo(bias);
        return bias;
    }

    private sealed class CountingInitializer : WeightInitializer
    {
        protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
        {
            Assert.Equal((20, 20), (inputs, outputs));
            for (var i = 0; i < weight.Length; i++)
            {
                weight[i] = i;
            }
        }
    }
}
