using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>Prints one kind of layer.</summary>
internal abstract class LayerEmitter(LayerPlan plan)
{
    protected LayerPlan Plan { get; } = plan;

    /// <summary>What the layer computes, in the field's words.</summary>
    public abstract string Formula { get; }

    /// <summary>The layer's kernels: a file-local struct.</summary>
    public abstract void EmitKernels(CodeWriter writer);

    /// <summary>The call that draws the layer's weights.</summary>
    public abstract void EmitInitialization(CodeWriter writer);

    /// <summary>The initializer and the standard deviation that it gives, for the description.</summary>
    public abstract (string Name, string Std) Initializer { get; }

    /// <summary>A constructor call for the layer's description at run time.</summary>
    public abstract string InfoExpression { get; }

    /// <summary>A constructor call for where the layer's parameters lie.</summary>
    public abstract string StorageExpression { get; }

    /// <summary>The statement that computes one row.</summary>
    public abstract string ForwardRow(string input, string output);

    /// <summary>The statement that computes a batch.</summary>
    public abstract string Forward(string input, string output);

    /// <summary>The statement that computes a batch in training.</summary>
    public abstract string TrainingForward(string input, string output);

    /// <summary>The statement that computes one row with narrow weights, without the activation.</summary>
    public abstract string NarrowForwardRow(string input, string output);

    /// <summary>The statement that computes a batch with narrow weights, without the activation.</summary>
    public abstract string NarrowForward(string input, string output);

    /// <summary>The statement that computes the gradient of the inputs.</summary>
    public abstract string InputGradient(string gradient, string inputGradient);

    /// <summary>The statement that computes the gradient of what the activation before was applied to.</summary>
    public abstract string InputGradient(string gradient, ActivationModel activation, string source, string sumGradient);

    /// <summary>The statement that hands the parameters' gradients to the sink.</summary>
    public abstract string WeightGradient(string input, string gradient);

    public static LayerEmitter For(LayerPlan plan) => plan switch
    {
        DenseLayerPlan dense => new DenseLayerEmitter(dense),
        _ => throw new ArgumentException($"No emitter for {plan.GetType().Name}."),
    };
}
