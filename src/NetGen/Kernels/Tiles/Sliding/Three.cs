namespace NetGen.Kernels;

/// <summary>Three at once.</summary>
internal readonly struct Three : ICount
{
    public static int Count => 3;
}
