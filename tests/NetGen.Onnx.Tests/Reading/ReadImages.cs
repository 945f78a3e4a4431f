namespace NetGen.Onnx.Tests.Reading;

/// <summary>What layers compute of images, by definition, with the channels of a pixel side by side.</summary>
internal static class ReadImages
{
    /// <summary>An image of a row.</summary>
    public static double[] FromRow(double[] row, IReadOnlyList<int> shape, bool channelsFirst)
    {
        if (!channelsFirst || shape is not [var height, var width, var channels])
        {
            return row;
        }

        var (image, pixels) = (new double[row.Length], height * width);
        for (var i = 0; i < row.Length; i++)
        {
            image[i % pixels * channels + i / pixels] = row[i];
        }

        return image;
    }

    /// <summary>A row of an image.</summary>
    public static double[] ToRow(double[] image, IReadOnlyList<int> shape, bool channelsFirst)
    {
        if (!channelsFirst || shape is not [var height, var width, var channels])
        {
            return image;
        }

        var (row, pixels) = (new double[image.Length], height * width);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = image[i % pixels * channels + i / pixels];
        }

        return row;
    }

    /// <summary>A convolution or a pool.</summary>
    public static double[] Compute(OnnxLayer layer, double[] image) => layer.Kind switch
    {
        "Conv2D" or "DepthwiseConv2D" => Convolve(layer, image),
        "MaxPool2D" => Pool(layer, image, (values, _) => values.Max()),
        "AveragePool2D" => Pool(layer, image, (values, counted) => values.Sum() / counted),
        "GlobalMaxPool" => OverChannels(layer, image, values => values.Max()),
        "GlobalAveragePool" => OverChannels(layer, image, values => values.Average()),
        _ => throw new ArgumentException($"No reference for [{layer.Kind}].", nameof(layer)),
    };

    private static double[] Convolve(OnnxLayer layer, double[] image)
    {
        var (weight, bias) = (new float[layer.WeightShape.Aggregate(1, (count, size) => count * size)], new float[layer.HasBias ? layer.WeightShape[0] : 0]);
        layer.CopyWeightTo(weight);
        layer.CopyBiasTo(bias);
        var (channels, maps, ofGroup) = (layer.InputShape[2], layer.WeightShape[0], layer.WeightShape[1]);
        var taps = layer.WeightShape[2] * layer.WeightShape[3];
        var outputs = new double[layer.Outputs];
        for (var output = 0; output < outputs.Length; output++)
        {
            var (window, map) = Math.DivRem(output, maps);
            var first = map / (maps / layer.Groups) * ofGroup;
            var sum = layer.HasBias ? bias[map] : 0.0;
            foreach (var (pixel, tap) in Under(layer, window))
            {
                for (var channel = 0; channel < ofGroup; channel++)
                {
                    sum += weight[(map * ofGroup + channel) * taps + tap] * image[pixel * channels + first + channel];
                }
            }

            outputs[output] = sum;
        }

        return outputs;
    }

    private static double[] Pool(OnnxLayer layer, double[] image, Func<IReadOnlyList<double>, int, double> take)
    {
        var channels = layer.InputShape[2];
        return [.. Enumerable.Range(0, layer.Outputs).Select(output =>
        {
            var values = Under(layer, output / channels).Select(under => image[under.Pixel * channels + output % channels]).ToArray();
            return take(values, layer.Window!.CountsPadding ? Counted(layer, output / channels) : values.Length);
        })];
    }

    private static double[] OverChannels(OnnxLayer layer, double[] image, Func<IEnumerable<double>, double> take) =>
        [.. Enumerable.Range(0, layer.Outputs).Select(channel => take(image.Where((_, index) => index % layer.Outputs == channel)))];

    /// <summary>The pixels under a window, and which of its taps they are.</summary>
    private static IEnumerable<(int Pixel, int Tap)> Under(OnnxLayer layer, int index)
    {
        var (window, height, width) = (layer.Window!, layer.InputShape[0], layer.InputShape[1]);
        var (row, column) = Math.DivRem(index, layer.OutputShape[1]);
        for (var tap = 0; tap < window.Height * window.Width; tap++)
        {
            var y = row * window.Stride - window.PaddingTop + tap / window.Width * window.Dilation;
            var x = column * window.StrideWidth - window.PaddingLeft + tap % window.Width * window.DilationWidth;
            if (y >= 0 && y < height && x >= 0 && x < width)
            {
                yield return (y * width + x, tap);
            }
        }
    }

    /// <summary>Pixels of a window in the image and its padding.</summary>
    private static int Counted(OnnxLayer layer, int index)
    {
        var window = layer.Window!;
        var (row, column) = Math.DivRem(index, layer.OutputShape[1]);
        return Along(row * window.Stride - window.PaddingTop, window.Height, layer.InputShape[0] + window.PaddingBottom)
            * Along(column * window.StrideWidth - window.PaddingLeft, window.Width, layer.InputShape[1] + window.PaddingRight);
    }

    private static int Along(int start, int size, int end) => Math.Min(start + size, end) - start;
}
