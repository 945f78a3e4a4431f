namespace NetGen.Generator.Planning.Fusions;

/// <summary>
/// The gradient of a step's outputs is multiplied with the derivative of its activation by the only step that reads them, while
/// it is in the cache.
/// </summary>
internal static class DerivativeIntoGradient
{
    /// <summary>Whether the reader of a step's outputs multiplies with its derivative.</summary>
    /// <param name="step">The step whose activation it is.</param>
    /// <param name="readers">The steps that read its outputs.</param>
    public static bool Applies(LayerPlan step, IReadOnlyList<LayerPlan> readers) =>
        readers is [{ MultipliesByDerivative: true }] &&
        step is { Timing: not ActivationTiming.None, Step.Dropout: 0, Activation.Facts.IsElementwise: true };
}
