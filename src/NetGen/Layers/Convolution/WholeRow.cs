namespace NetGen.Kernels;

/// <summary>All of a narrow image.</summary>
internal readonly struct WholeRow<TProjection> : IRowPart where TProjection : struct, IProjection
{
    public static int Width => TProjection.SumWidth;

    public static bool HasBefore => false;

    public static bool HasAfter => false;
}
