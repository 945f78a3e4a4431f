namespace NetGen.Generator.Emission;

/// <summary>A step whose input gradient depends on what it read.</summary>
internal interface IInputReadingEmitter
{
    /// <summary>The statement that computes the gradient of what it reads.</summary>
    /// <param name="input">What it read.</param>
    /// <param name="gradient">The gradient of what it gave.</param>
    /// <param name="inputGradient">What is written.</param>
    string InputGradient(string input, string gradient, string inputGradient);
}
