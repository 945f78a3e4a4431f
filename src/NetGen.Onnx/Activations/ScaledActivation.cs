namespace NetGen;

/// <summary>An activation, and what is done to its outputs then.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Curve">Its curve.</param>
/// <param name="After">What is done then.</param>
internal sealed record ScaledActivation(Activation Activation, Curve Curve, Scaling After);
