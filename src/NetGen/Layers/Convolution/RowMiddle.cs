namespace NetGen.Kernels;

/// <summary>Eight with neighbours on both sides.</summary>
internal readonly struct RowMiddle : IRowPart
{
    public static int Width => 8;

    public static bool HasBefore => true;

    public static bool HasAfter => true;
}
