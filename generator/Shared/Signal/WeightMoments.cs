using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Mean and variance of a layer's initial weights, from the declaration alone.</summary>
internal static class WeightMoments
{
    /// <summary>Standard deviation of a standard normal cut at ±2.</summary>
    private const double TruncatedStd = 0.87962566103423978;

    /// <summary>The mean of an entry of the weight matrix; 0 for every symmetric initializer.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    public static double Mean(InitializerModel initializer, double inputs, double outputs) => initializer.Kind switch
    {
        Init.Ones => 1,
        Init.Constant => initializer.Value,
        Init.Normal or Init.TruncatedNormal => initializer.Mean,
        Init.Uniform => (initializer.Low + initializer.High) / 2,
        Init.Identity => initializer.Gain / Math.Max(inputs, outputs),
        _ => 0,
    };

    /// <summary>The true variance of an entry of the weight matrix.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    public static double Variance(InitializerModel initializer, double inputs, double outputs)
    {
        var gain = initializer.Gain * initializer.Gain;
        return initializer.Kind switch
        {
            Init.Zeros or Init.Ones or Init.Constant => 0,
            Init.Normal => Square(initializer.Std),
            Init.Uniform => Square(initializer.High - initializer.Low) / 12,
            Init.TruncatedNormal => Square(TruncatedStd * initializer.Std),
            Init.Xavier or Init.XavierUniform => gain / Fan(FanMode.Average, inputs, outputs),
            Init.He or Init.HeUniform => gain / Fan(initializer.Mode, inputs, outputs),
            Init.LeCun or Init.LeCunUniform => gain / inputs,
            Init.Orthogonal => gain / Math.Max(inputs, outputs),
            Init.Identity => IdentityVariance(gain, inputs, outputs),
            Init.Sparse => (1 - ZeroShare(initializer.Sparsity, outputs)) * Square(initializer.Std),
            Init.VarianceScaling => initializer.Scale / Fan(initializer.Mode, inputs, outputs),
            _ => 0,
        };
    }

    /// <summary>min(n, m) of n · m entries are the gain, the others 0.</summary>
    private static double IdentityVariance(double squaredGain, double inputs, double outputs)
    {
        var share = 1 / Math.Max(inputs, outputs);
        return squaredGain * share * (1 - share);
    }

    /// <summary>Counted in decimal, as the initializer does: 0.07 of 100 outputs are 7, not 8.</summary>
    private static double ZeroShare(double sparsity, double outputs) =>
        (double)Math.Ceiling((decimal)sparsity * (decimal)outputs) / outputs;

    private static double Fan(FanMode mode, double inputs, double outputs) => mode switch
    {
        FanMode.Out => outputs,
        FanMode.Average => (inputs + outputs) / 2,
        _ => inputs,
    };

    private static double Square(double value) => value * value;
}
