namespace NetGen;

/// <summary>A layer as predicted from its declaration.</summary>
public sealed record LayerPrediction : LayerStatistics
{
    internal LayerPrediction(LayerStatistics statistics, double spread, double chi1, double chiQ)
        : base(statistics) => (Spread, Chi1, ChiQ) = (spread, chi1, chiQ);

    /// <summary>
    /// Relative variance of the layer's mean square over initial weights, for one input: the effect of finite width (Hanin and Rolnick
    /// 2018). A measured E y² within 1 ± 4 √<see cref="Spread"/> of the predicted one is no surprise.
    /// </summary>
    public double Spread { get; }

    /// <summary>χ₁ = n Var(W) E φ'²: the factor of squared gradients in a stack of such layers (Schoenholz et al. 2017).</summary>
    public double Chi1 { get; }

    /// <summary>χ_q = n Var(W) ∂E y²/∂q: how deviations of the variance grow in a stack of such layers.</summary>
    public double ChiQ { get; }
}
