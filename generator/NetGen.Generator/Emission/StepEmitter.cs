using NetGen.Generator.Layers;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Prints one kind of step: what each must have. What a kind can besides is an interface of its own.</summary>
internal abstract class StepEmitter
{
    /// <summary>What the step computes, in the field's words.</summary>
    public abstract string Formula { get; }

    /// <summary>The statement that computes one row.</summary>
    public abstract string ForwardRow(IReadOnlyList<string> inputs, string output);

    /// <summary>The statement that computes a batch.</summary>
    public abstract string Forward(IReadOnlyList<string> inputs, string output);

    /// <summary>The statement that computes a batch in training.</summary>
    public virtual string TrainingForward(IReadOnlyList<string> inputs, string output) => Forward(inputs, output);

    /// <summary>The statement that computes the gradient of what it reads.</summary>
    /// <param name="source">Which of its sources.</param>
    /// <param name="gradient">The gradient of its pre-activations.</param>
    /// <param name="inputGradient">What is written.</param>
    public abstract string InputGradient(int source, string gradient, string inputGradient);

    /// <summary>The statement that shows the gradient of its pre-activations to who looks on.</summary>
    /// <param name="layer">The declared layer, counted from 0.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="input">What it reads first.</param>
    public virtual string SeeGradient(int layer, string gradient, string input) => $"pass.SeeGradient({layer}, ref {gradient});";

    /// <summary>The file-local types that its statements name; nothing where the library's kernels are enough.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="layers">The layers that run on them, for the comment.</param>
    public virtual void EmitKernels(CodeWriter writer, string layers)
    {
    }

    public static StepEmitter For(LayerPlan plan) => LayerKinds.Emitter(plan);
}
