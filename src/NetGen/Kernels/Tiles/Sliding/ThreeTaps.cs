namespace NetGen.Kernels;

/// <summary>Three at once.</summary>
internal readonly struct ThreeTaps : ITapCount
{
    public static int Count => 3;
}
