using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers;

/// <summary>A kind of step: its plan and its emitter.</summary>
internal abstract class LayerKind
{
    /// <summary>Whether an operation can read rows of the network's input as they are, without padding.</summary>
    public virtual bool ReadsUnpaddedRows(Operation operation) => false;

    /// <summary>A plan for an operation; null where it is another kind's.</summary>
    /// <param name="operation">What the step computes.</param>
    /// <param name="step">What was gathered for the step.</param>
    public abstract LayerPlan? TryPlan(Operation operation, Step step);

    /// <summary>What is said of a declared layer; null where it is another kind's.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="precision">The network's precision.</param>
    public abstract LayerDescription? TryDescribe(LayerModel layer, Precision precision);

    /// <summary>What prints a plan; null where it is another kind's.</summary>
    public abstract StepEmitter? TryEmit(LayerPlan plan);
}
