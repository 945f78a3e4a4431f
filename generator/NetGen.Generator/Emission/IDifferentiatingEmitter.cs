using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>A step that multiplies its input gradient with the derivative of the activation before, while it is in the cache.</summary>
internal interface IDifferentiatingEmitter
{
    /// <summary>The statement that computes the gradient of what the activation before was applied to.</summary>
    /// <param name="input">What the step reads.</param>
    /// <param name="gradient">The gradient of its pre-activations.</param>
    /// <param name="activation">The activation before.</param>
    /// <param name="source">What its derivative is computed from.</param>
    /// <param name="sumGradient">The gradient of what it was applied to.</param>
    string InputGradient(string input, string gradient, ActivationModel activation, string source, string sumGradient);
}
