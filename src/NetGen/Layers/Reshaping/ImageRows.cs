using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Between rows of values and images in a network's own memory, whose channels lie side by side.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageRows
{
    /// <summary>Images of rows.</summary>
    /// <param name="values">[rows, pixels · channels].</param>
    /// <param name="stride">Distance in floats between two rows.</param>
    /// <param name="images">[rows, pixels, channels].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="pixels">Pixels of an image.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="channelsFirst">Whether a row has channel by channel.</param>
    public static void ToImages(ref float values, int stride, ref float images, int rows, int pixels, int channels, bool channelsFirst)
    {
        var (pitch, imageStride) = (ImageLayout.Pitch(channels), ImageLayout.Stride(pixels, channels));
        var (valueStep, pixelStep) = channelsFirst ? (pixels, 1) : (1, channels);
        for (nint row = 0; row < rows; row++)
        {
            for (nint pixel = 0; pixel < pixels; pixel++)
            {
                ref var from = ref Unsafe.Add(ref values, row * stride + pixel * pixelStep);
                ref var to = ref Unsafe.Add(ref images, row * imageStride + pixel * pitch);
                for (nint channel = 0; channel < channels; channel++)
                {
                    Unsafe.Add(ref to, channel) = Unsafe.Add(ref from, channel * valueStep);
                }

                for (nint channel = channels; channel < pitch; channel++)
                {
                    Unsafe.Add(ref to, channel) = 0;
                }
            }
        }
    }

    /// <summary>Rows of images.</summary>
    /// <param name="images">[rows, pixels, channels].</param>
    /// <param name="values">[rows, pixels · channels], rows padded to 16 with zeros.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="pixels">Pixels of an image.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="channelsFirst">Whether a row has channel by channel.</param>
    public static void FromImages(ref float images, ref float values, int rows, int pixels, int channels, bool channelsFirst)
    {
        var (pitch, imageStride) = (ImageLayout.Pitch(channels), ImageLayout.Stride(pixels, channels));
        var (valueStep, pixelStep) = channelsFirst ? (pixels, 1) : (1, channels);
        nint stride = RowLayout.Pad(pixels * channels);
        for (nint row = 0; row < rows; row++)
        {
            ref var own = ref Unsafe.Add(ref values, row * stride);
            for (nint pixel = 0; pixel < pixels; pixel++)
            {
                ref var from = ref Unsafe.Add(ref images, row * imageStride + pixel * pitch);
                ref var to = ref Unsafe.Add(ref own, pixel * pixelStep);
                for (nint channel = 0; channel < channels; channel++)
                {
                    Unsafe.Add(ref to, channel * valueStep) = Unsafe.Add(ref from, channel);
                }
            }

            for (nint value = pixels * channels; value < stride; value++)
            {
                Unsafe.Add(ref own, value) = 0;
            }
        }
    }
}
