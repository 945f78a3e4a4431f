using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Forward;

/// <summary>Loops that call a network's Forward on the same rows.</summary>
internal static class ForwardLoops
{
    public static Action<int> Of(ScalarNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(SmallTanhNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(SmallReluNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(DigitNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(DigitSoftmaxNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(ImageNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(ImageNetBFloat16 network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(ImageNetInt8 network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(WideImageNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(DeepNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(SquareNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(LeNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(PedestrianNet network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(ResidualStack network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };

    public static Action<int> Of(SeparableStack network, float[] input, float[] output) => count =>
    {
        for (var i = 0; i < count; i++)
        {
            network.Forward(input, output);
        }
    };
}
