using System.Globalization;

namespace NetGen.Model;

/// <summary>A size in pixels, or a distance.</summary>
internal readonly record struct Extent(int Height, int Width)
{
    public static Extent One => new(1, 1);

    public int Pixels => Height * Width;

    /// <summary>"3x3".</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}x{1}", Height, Width);
}
