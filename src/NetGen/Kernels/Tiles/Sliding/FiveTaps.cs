namespace NetGen.Kernels;

/// <summary>Five at once.</summary>
internal readonly struct FiveTaps : ITapCount
{
    public static int Count => 5;
}
