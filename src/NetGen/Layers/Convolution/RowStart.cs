namespace NetGen.Kernels;

/// <summary>The first eight.</summary>
internal readonly struct RowStart : IRowPart
{
    public static int Width => 8;

    public static bool HasBefore => false;

    public static bool HasAfter => true;
}
