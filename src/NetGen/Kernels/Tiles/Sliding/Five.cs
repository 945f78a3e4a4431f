namespace NetGen.Kernels;

/// <summary>Five at once.</summary>
internal readonly struct Five : ICount
{
    public static int Count => 5;
}
