namespace NetGen.RandomNetworks;

/// <summary>What lies under each window of an image whose channels lie side by side.</summary>
/// <param name="layer">The declared layer.</param>
internal sealed class NaiveWindow(LayerInfo layer)
{
    private readonly WindowInfo _window = layer.Window!;

    public int Height => layer.InputShape[0];

    public int Width => layer.InputShape[1];

    public int Channels => layer.InputShape[2];

    public int Windows => OutputHeight * OutputWidth;

    private int OutputHeight => Count(Height, _window.Height, _window.Dilation, _window.Stride, _window.PaddingTop, _window.PaddingBottom);

    private int OutputWidth => Count(Width, _window.Width, _window.DilationWidth, _window.StrideWidth, _window.PaddingLeft, _window.PaddingRight);

    /// <summary>The pixels under a window, and which of the window's pixels they are.</summary>
    public IEnumerable<(int Pixel, int Tap)> Under(int window)
    {
        var (row, column) = Math.DivRem(window, OutputWidth);
        for (var tap = 0; tap < _window.Height * _window.Width; tap++)
        {
            var y = row * _window.Stride - _window.PaddingTop + tap / _window.Width * _window.Dilation;
            var x = column * _window.StrideWidth - _window.PaddingLeft + tap % _window.Width * _window.DilationWidth;
            if (y >= 0 && y < Height && x >= 0 && x < Width)
            {
                yield return (y * Width + x, tap);
            }
        }
    }

    /// <summary>Pixels of a window that lie in the image or in its padding.</summary>
    public int PaddedPixels(int window)
    {
        var (row, column) = Math.DivRem(window, OutputWidth);
        var height = Math.Min(row * _window.Stride - _window.PaddingTop + _window.Height, Height + _window.PaddingBottom) - (row * _window.Stride - _window.PaddingTop);
        var width = Math.Min(column * _window.StrideWidth - _window.PaddingLeft + _window.Width, Width + _window.PaddingRight) - (column * _window.StrideWidth - _window.PaddingLeft);
        return height * width;
    }

    private int Count(int size, int kernel, int dilation, int stride, int before, int after)
    {
        var room = size + before + after - (kernel - 1) * dilation - 1;
        var count = (_window.Ceiling ? (room + stride - 1) / stride : room / stride) + 1;
        return _window.Ceiling && (count - 1) * stride >= size + before ? count - 1 : count;
    }
}
