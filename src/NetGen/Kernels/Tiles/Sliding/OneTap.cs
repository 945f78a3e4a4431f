namespace NetGen.Kernels;

/// <summary>One at once.</summary>
internal readonly struct OneTap : ITapCount
{
    public static int Count => 1;
}
