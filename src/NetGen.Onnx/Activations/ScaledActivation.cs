namespace NetGen;

/// <summary>An activation, and what is done to the numbers before and after it.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Curve">Its curve; null for Softmax, which takes a whole row.</param>
/// <param name="Before">What is done to the sums first.</param>
/// <param name="After">What is done to its outputs then.</param>
internal sealed record ScaledActivation(Activation Activation, Curve? Curve, Scaling Before, Scaling After);
