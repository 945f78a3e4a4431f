using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>A step that multiplies its input gradient with the derivative of the activation before, while it is in the cache.</summary>
internal interface IDifferentiatingEmitter
{
    /// <summary>The statement that computes the gradient of what the activation before was applied to.</summary>
    string InputGradient(string gradient, ActivationModel activation, string source, string sumGradient);
}
