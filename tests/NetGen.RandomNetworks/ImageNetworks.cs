namespace NetGen.RandomNetworks;

/// <summary>Naive networks over images, for finite differences.</summary>
internal static class ImageNetworks
{
    /// <summary>Strides, dilations, paddings, groups and pools of every sort, each before a fully connected layer.</summary>
    public static IEnumerable<NaiveNetwork> All(Draws draws)
    {
        foreach (var (kind, groups, window) in Layers())
        {
            var (height, width, channels, maps) = (5, 4, 2, kind.EndsWith("Pool2D", StringComparison.Ordinal) ? 2 : 4);
            var info = new LayerInfo
            {
                Name = "layer1",
                Kind = kind,
                Inputs = height * width * channels,
                Outputs = 0,
                InputShape = [height, width, channels],
                Window = window,
                Groups = groups,
                Tensors = maps == channels ? [] : [new() { Name = "weight", Shape = [maps, channels / groups, window.Height, window.Width] }, new() { Name = "bias", Shape = [maps] }],
            };
            var outputs = new NaiveWindow(info).Windows * maps;
            yield return new(
                Loss.MeanSquaredError,
                [draws.Layer(Act.Tanh, height * width * channels, height * width * channels, true), draws.Layer(info, channelsFirst: false), draws.Layer(Act.Linear, outputs, 2, true)],
                [[-1], [0], [1]],
                (height * width * channels, 2));
        }
    }

    private static IEnumerable<(string Kind, int Groups, WindowInfo Window)> Layers()
    {
        WindowInfo[] windows =
        [
            new() { Height = 3, Width = 2 },
            new() { Height = 2, Width = 3, Stride = 2, StrideWidth = 3, PaddingTop = 1, PaddingLeft = 1, PaddingBottom = 1, PaddingRight = 1 },
            new() { Height = 3, Width = 2, PaddingBottom = 1, Stride = 2, Ceiling = true, CountsPadding = true },
        ];
        foreach (var window in windows)
        {
            yield return ("Conv2D", 1, window with { Ceiling = false });
            yield return ("Conv2D", 2, window with { Ceiling = false, Dilation = 2 });
            yield return ("MaxPool2D", 1, window);
            yield return ("AveragePool2D", 1, window);
        }
    }
}
