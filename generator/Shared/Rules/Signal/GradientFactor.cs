using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>How a ratio between the first layer and the last spreads over the layers.</summary>
internal static class GradientFactor
{
    /// <summary>The geometric mean over the steps from the last layer to the first.</summary>
    public static double PerLayer(SignalReport signal, double ratio) => Math.Pow(ratio, 1.0 / Math.Max(1, signal.Layers.Count - 1));
}
