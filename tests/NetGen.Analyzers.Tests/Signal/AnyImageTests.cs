using NetGen.Model;
using NetGen.Signal;
using static NetGen.Analyzers.Tests.Signal.AnyDeclarationTests;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Whatever can be declared over images gets figures: nothing throws, nothing is NaN or infinite.</summary>
public sealed class AnyImageTests
{
    private static readonly double[] Rates = [0, 0, 0, 0.1, 0.5, 1 - 1e-15];

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Thousands_of_random_declarations_have_finite_figures() => AssertFinite(Exhaustive.Cases(1500));

    [Fact]
    public void The_first_of_them_have() => AssertFinite(30);

    /// <summary>No pixel is looked at by itself there.</summary>
    [Fact]
    public void Images_of_any_size_have_figures_at_once()
    {
        var input = ValueShape.OfImage(3, 30_000_000, 1);
        var window = WindowModel.Same(new(new(3, 5), Extent.One, Extent.One, default, default, Ceiling: false), new(3, 30_000_000));
        var layer = DeclaredImages.Convolution(8, 1, 16, Act.ReLU) with { InputShape = input, OutputShape = ValueShape.OfImage(3, 30_000_000, 16), Kernel = window };
        var whole = DeclaredImages.GlobalPool(8, 16, isMean: true) with { InputShape = layer.OutputShape, Window = new(new(3, 30_000_000), new(3, 30_000_000), Extent.One, default, default, Ceiling: false) };
        var network = DeclaredImages.Network(8, 1, Loss.MeanSquaredError, layer, whole) with { Input = new(input, ChannelsFirst: false, IsMalformed: false) };
        var report = Declared.Predict(network);
        AnyDeclarationTests.AssertFinite(report, network);
        Assert.Equal(2 * (7.0 / 9), report.Layers[0].PreActivationVariance, 1e-6);
        Assert.Equal(2 * (7.0 / 9) / (2 * Math.PI), report.Layers[1].SecondMoment, 0.02);
    }

    private static void AssertFinite(int declarations)
    {
        var random = new Random(17);
        for (var i = 0; i < declarations; i++)
        {
            var network = Draw(random);
            AnyDeclarationTests.AssertFinite(Declared.Predict(network), network);
        }
    }

    private static NetworkModel Draw(Random random)
    {
        var (size, channels) = (random.Next(1, 30), random.Next(1, 6));
        var shape = (Size: size, Channels: channels);
        var layers = new List<LayerModel>();
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            layers.Add(Draw(random, ref shape));
        }

        if (random.Next(2) == 0)
        {
            layers.Add(DeclaredImages.GlobalPool(shape.Size, shape.Channels, random.Next(2) == 0));
        }

        if (random.Next(2) == 0)
        {
            layers.Add(Declared.Layer(layers[^1].Outputs, random.Next(1, 20), new(Any<Act>(random), Magnitude(random, 1e15)), DrawInitializer(random)));
        }

        var loss = Enum.GetValues<Loss>()[random.Next(1, Enum.GetValues<Loss>().Length)];
        return DeclaredImages.Network(size, channels, loss, [.. layers]) with
        {
            InputMean = random.Next(4) == 0 ? double.MaxValue : Signed(random),
            InputStd = random.Next(4) == 0 ? double.MaxValue : Magnitude(random, 1e30),
        };
    }

    private static LayerModel Draw(Random random, ref (int Size, int Channels) shape)
    {
        var (size, channels) = shape;
        var activation = new ActivationModel(Any<Act>(random), Magnitude(random, 1e15));
        var window = random.Next(1, Math.Min(5, size) + 1);
        LayerModel layer = random.Next(6) switch
        {
            0 => DeclaredImages.Pool(size, channels, window, random.Next(2) == 0, random.Next(1, 4), window / 2, random.Next(2) == 0),
            1 => DeclaredImages.Activation(size, channels, Act.ReLU) with { Activation = activation },
            2 => DeclaredImages.Convolution(size, channels, 2 * channels, kernel: window, stride: random.Next(1, 4), groups: channels, same: random.Next(2) == 0)
                with { Activation = activation, Initializer = DrawInitializer(random) },
            _ => DeclaredImages.Convolution(size, channels, random.Next(1, 40), kernel: window, stride: random.Next(1, 4), same: random.Next(2) == 0)
                with { Activation = activation, Initializer = DrawInitializer(random), BiasValue = Signed(random), Dropout = Rates[random.Next(Rates.Length)] },
        };
        shape = (layer.OutputShape.Height, layer.OutputShape.Channels);
        return layer;
    }
}
