namespace NetGen.Kernels;

/// <summary>Four at once.</summary>
internal readonly struct Four : ICount
{
    public static int Count => 4;
}
