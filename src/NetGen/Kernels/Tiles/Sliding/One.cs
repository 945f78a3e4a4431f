namespace NetGen.Kernels;

/// <summary>One at once.</summary>
internal readonly struct One : ICount
{
    public static int Count => 1;
}
