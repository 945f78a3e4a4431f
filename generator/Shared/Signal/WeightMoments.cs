using NetGen.Initialization;
using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Mean and variance of a layer's initial weights, from the declaration alone.</summary>
internal static class WeightMoments
{
    /// <summary>The mean of an entry of the weight matrix; 0 for every symmetric initializer.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="shape">The tensor's shape.</param>
    public static double Mean(InitializerModel initializer, WeightShape shape) => initializer.Facts.Mean(initializer, shape);

    /// <summary>The true variance of an entry of the weight matrix.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="shape">The tensor's shape.</param>
    public static double Variance(InitializerModel initializer, WeightShape shape) => initializer.Facts.Variance(initializer, shape);
}
