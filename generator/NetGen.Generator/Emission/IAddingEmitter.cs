namespace NetGen.Generator.Emission;

/// <summary>A step that can add its input gradient to one that is there.</summary>
internal interface IAddingEmitter
{
    /// <summary>The statement that adds the gradient of what it reads.</summary>
    /// <param name="source">Which of its sources.</param>
    /// <param name="gradient">The gradient of its pre-activations.</param>
    /// <param name="inputGradient">What is added to.</param>
    string AddInputGradient(int source, string gradient, string inputGradient);
}
