namespace NetGen.Kernels;

/// <summary>The last eight.</summary>
internal readonly struct RowEnd : IRowPart
{
    public static int Width => 8;

    public static bool HasBefore => true;

    public static bool HasAfter => false;
}
