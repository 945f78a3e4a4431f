using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Mean and variance of a layer's initial weights, from the declaration alone.</summary>
internal static class WeightMoments
{
    /// <summary>The mean of an entry of the weight matrix; 0 for every symmetric initializer.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    public static double Mean(InitializerModel initializer, double inputs, double outputs) => initializer.Facts.Mean(initializer, inputs, outputs);

    /// <summary>The true variance of an entry of the weight matrix.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    public static double Variance(InitializerModel initializer, double inputs, double outputs) => initializer.Facts.Variance(initializer, inputs, outputs);
}
