namespace NetGen.Tests;

/// <summary>How many random cases a slow test takes: a share of them in every run, all with NETGEN_EXHAUSTIVE=1, which <c>.ci/run</c> sets.</summary>
internal static class Exhaustive
{
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1";

    public static int Cases(int all, int share = 4) => IsAsked ? all : all / share;
}
