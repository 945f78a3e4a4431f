using System.Reflection;

namespace NetGen.RandomNetworks;

/// <summary>Which comparison a network gets.</summary>
internal static class Comparisons
{
    /// <summary>The comparison of a network that is known at run time only.</summary>
    /// <param name="network">The declared class.</param>
    /// <param name="index">What its draws depend on.</param>
    public static IComparison Of(Type network, int index) => (IComparison)typeof(Comparisons)
        .GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network)
        .Invoke(null, [index])!;

    private static IComparison Create<TNetwork>(int index) where TNetwork : class, INetwork<TNetwork> =>
        TNetwork.Info.Precision == Precision.Float32 ? new NetworkComparison<TNetwork>(index) : new NarrowComparison<TNetwork>(index);
}
