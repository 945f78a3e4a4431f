using System.Runtime.InteropServices;

namespace NetGen.Diagnostics;

/// <summary>What a pass has in memory, without what lies between rows and pixels.</summary>
internal static class ProbedMemory
{
    /// <summary>Distance in floats between two rows that a layer gives.</summary>
    public static int Stride(IReadOnlyList<int> shape) => ImageLayout.Stride(Pixels(shape), shape[^1]);

    /// <summary>Copies rows: values one behind the other, an image's pixel by pixel.</summary>
    /// <param name="values">The first row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="shape">The shape of a row.</param>
    /// <param name="stride">Distance in floats between two rows.</param>
    public static float[] Values(ref float values, int rows, IReadOnlyList<int> shape, int stride)
    {
        var (pixels, channels) = (Pixels(shape), shape[^1]);
        var pitch = pixels == 1 ? channels : ImageLayout.Pitch(channels);
        var memory = MemoryMarshal.CreateReadOnlySpan(ref values, (rows - 1) * stride + (pixels - 1) * pitch + channels);
        var copy = new float[rows * pixels * channels];
        for (var pixel = 0; pixel < rows * pixels; pixel++)
        {
            memory.Slice(pixel / pixels * stride + pixel % pixels * pitch, channels).CopyTo(copy.AsSpan(pixel * channels, channels));
        }

        return copy;
    }

    private static int Pixels(IReadOnlyList<int> shape) => shape is [var height, var width, _] ? height * width : 1;
}
