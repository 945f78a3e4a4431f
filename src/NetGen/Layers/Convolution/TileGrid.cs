using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Lines of pixels in tiles of eight; the last one of a line reaches back.</summary>
/// <param name="pixels">Pixels of a line, at least <see cref="Height"/>.</param>
/// <param name="lines">Lines.</param>
internal readonly struct TileGrid(nint pixels, nint lines)
{
    /// <summary>Pixels of a tile.</summary>
    public const int Height = 8;

    private readonly nint _ofLine = (pixels + Height - 1) / Height;

    /// <summary>All tiles.</summary>
    public nint Count => lines * _ofLine;

    /// <summary>Where a tile begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (nint Line, nint Pixel) Place(nint tile)
    {
        var line = _ofLine == 1 ? tile : tile / _ofLine;
        return (line, Math.Min((tile - line * _ofLine) * Height, pixels - Height));
    }
}
