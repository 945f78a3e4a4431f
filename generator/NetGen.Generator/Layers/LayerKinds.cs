using NetGen.Generator.Emission;
using NetGen.Generator.Layers.Convolution;
using NetGen.Generator.Layers.Dense;
using NetGen.Generator.Layers.Elementwise;
using NetGen.Generator.Layers.Merging;
using NetGen.Generator.Layers.Pooling;
using NetGen.Generator.Layers.Reshaping;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers;

/// <summary>The kinds of steps, a line each.</summary>
internal static class LayerKinds
{
    private static readonly LayerKind[] All =
    [
        new DenseKind(),
        new MergingKind(),
        new ElementwiseKind(),
        new ConvolutionKind(),
        new PoolKind(),
        new ReshapingKind(),
    ];

    public static bool ReadsUnpaddedRows(Operation operation) => All.Any(kind => kind.ReadsUnpaddedRows(operation));

    public static LayerPlan Plan(Operation operation, Step step) =>
        All.Select(kind => kind.TryPlan(operation, step)).FirstOrDefault(plan => plan is not null)
        ?? throw new ArgumentException($"No kind plans {operation}.");

    public static LayerDescription Describe(LayerModel layer, Precision precision) =>
        All.Select(kind => kind.TryDescribe(layer, precision)).FirstOrDefault(description => description is not null)
        ?? throw new ArgumentException($"No kind describes {layer.GetType().Name}.");

    public static StepEmitter Emitter(LayerPlan plan) =>
        All.Select(kind => kind.TryEmit(plan)).FirstOrDefault(emitter => emitter is not null)
        ?? throw new ArgumentException($"No kind emits {plan.GetType().Name}.");
}
