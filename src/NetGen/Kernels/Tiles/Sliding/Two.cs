namespace NetGen.Kernels;

/// <summary>Two at once.</summary>
internal readonly struct Two : ICount
{
    public static int Count => 2;
}
