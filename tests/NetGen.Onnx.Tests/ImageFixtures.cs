using System.Globalization;

namespace NetGen.Onnx.Tests;

/// <summary>Networks over images as PyTorch and Keras export them; the outputs are PyTorch's. Fixtures/images.py makes them.</summary>
internal static class ImageFixtures
{
    private const int Rows = 4;
    private const string Folder = "images";

    private static readonly Dictionary<string, string[]> Lines = File.ReadLines(FixtureFiles.PathOf(Folder, "expected.txt")).Select(line => line.Split(' ')).ToDictionary(parts => parts[0]);

    /// <summary>The files without their ending.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(FixtureFiles.PathOf(Folder), "*.onnx").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>The model.</summary>
    public static string ModelOf(string name) => FixtureFiles.PathOf(Folder, $"{name}.onnx");

    /// <summary>The rows of a model, in the order in which it takes images, and PyTorch's outputs.</summary>
    public static (float[] Inputs, float[] Outputs) ValuesOf(string name)
    {
        var parts = name.Split('.');
        var numbers = Lines[parts[0]].Skip(1).Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var (channels, pixels) = ((int)numbers[0], (int)(numbers[1] * numbers[2]));
        var (inputs, outputs) = (numbers[3..(3 + Rows * channels * pixels)], numbers[(3 + Rows * channels * pixels)..]);
        return (parts[1] == "keras" ? [.. inputs.Chunk(channels * pixels).SelectMany(image => PixelByPixel(image, channels, pixels))] : inputs, outputs);
    }

    private static IEnumerable<float> PixelByPixel(float[] image, int channels, int pixels) => Enumerable.Range(0, image.Length).Select(i => image[i % channels * pixels + i / channels]);
}
