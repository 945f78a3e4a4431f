namespace NetGen.Kernels;

/// <summary>Two at once.</summary>
internal readonly struct TwoTaps : ITapCount
{
    public static int Count => 2;
}
