using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Diagnostics;

/// <summary>The gradient that one image gives the weights of what moves over it, summed over the windows in plain loops.</summary>
internal sealed class KernelGradient
{
    private readonly WindowInfo _window;
    private readonly int _height;
    private readonly int _width;
    private readonly int _channels;
    private readonly int _maps;
    private readonly int _groups;
    private readonly int _down;
    private readonly int _across;

    /// <summary>[taps, channels, maps of the channel's group].</summary>
    private readonly float[] _gradient;

    /// <param name="layer">A layer with weights that moves over an image.</param>
    public KernelGradient(LayerInfo layer)
    {
        _window = layer.Window!;
        (_height, _width, _channels) = (layer.InputShape[0], layer.InputShape[1], layer.InputShape[2]);
        (_down, _across, _maps) = (layer.OutputShape[0], layer.OutputShape[1], layer.OutputShape[2]);
        _groups = layer.Groups;
        _gradient = new float[_window.Height * _window.Width * _channels * (_maps / _groups)];
    }

    /// <param name="gradient">∂loss/∂z, [height, width, maps].</param>
    /// <param name="image">x, [height, width, channels].</param>
    public double SquaredNorm(ReadOnlySpan<float> gradient, ReadOnlySpan<float> image)
    {
        Array.Clear(_gradient);
        for (var tap = 0; tap < _window.Height * _window.Width; tap++)
        {
            var (row, column) = (tap / _window.Width * _window.Dilation - _window.PaddingTop, tap % _window.Width * _window.DilationWidth - _window.PaddingLeft);
            for (var output = 0; output < _down * _across; output++)
            {
                var (y, x) = (output / _across * _window.Stride + row, output % _across * _window.StrideWidth + column);
                if ((uint)y < (uint)_height && (uint)x < (uint)_width)
                {
                    AddPixel(tap, gradient.Slice(output * _maps, _maps), image.Slice((y * _width + x) * _channels, _channels));
                }
            }
        }

        return ProbedLayer.SumOfSquares(_gradient);
    }

    /// <summary>destination += factor · source.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> destination)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector<float>>(destination);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }

        for (var i = to.Length * Vector<float>.Count; i < destination.Length; i++)
        {
            destination[i] += source[i] * factor;
        }
    }

    private void AddPixel(int tap, ReadOnlySpan<float> gradient, ReadOnlySpan<float> pixel)
    {
        int maps = _maps / _groups, channels = _channels / _groups;
        for (var channel = 0; channel < _channels; channel++)
        {
            AddScaled(gradient.Slice(channel / channels * maps, maps), pixel[channel], _gradient.AsSpan((tap * _channels + channel) * maps, maps));
        }
    }
}
