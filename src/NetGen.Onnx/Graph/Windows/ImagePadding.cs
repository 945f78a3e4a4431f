namespace NetGen;

/// <summary>Pixels that lie outside an image.</summary>
/// <param name="Top">Above.</param>
/// <param name="Left">Left.</param>
/// <param name="Bottom">Below.</param>
/// <param name="Right">Right.</param>
internal readonly record struct ImagePadding(int Top, int Left, int Bottom, int Right)
{
    /// <summary>More than any image has.</summary>
    private const long Most = 1 << 24;

    /// <summary>The four numbers in ONNX's order; null where one is negative, or too large.</summary>
    public static ImagePadding? Of(IReadOnlyList<long> sizes) => sizes is [var top, var left, var bottom, var right] && sizes.All(size => size is >= 0 and <= Most)
        ? new((int)top, (int)left, (int)bottom, (int)right) : null;

    public static ImagePadding operator +(ImagePadding own, ImagePadding more) => new(own.Top + more.Top, own.Left + more.Left, own.Bottom + more.Bottom, own.Right + more.Right);

    public override string ToString() => FormattableString.Invariant($"{Top} above, {Left} left, {Bottom} below, {Right} right");
}
