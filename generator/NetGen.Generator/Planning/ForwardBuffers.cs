using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Where inference keeps the outputs of steps: in the first buffer that nobody reads any more.</summary>
/// <param name="Allocation">The buffer of each step.</param>
internal sealed record ForwardBuffers(BufferAllocation Allocation)
{
    /// <summary>Scratch per row.</summary>
    public int FloatsPerRow => Allocation.TotalFloats;

    public static ForwardBuffers Of(EquatableArray<LayerPlan> steps) => new(BufferAllocation.Of(
    [
        .. steps.Select(step => new Lifetime(step.Number, LastReader(steps, step), step.OutputStride)),
    ]));

    /// <summary>The last step that reads another's outputs; the network's outputs are read after all of them.</summary>
    private static int LastReader(EquatableArray<LayerPlan> steps, LayerPlan step) => step.Number == steps.Count
        ? int.MaxValue
        : steps.Where(reader => reader.Step.Sources.Any(source => source.Step == step.Number)).Select(reader => reader.Number).DefaultIfEmpty(step.Number).Max();
}
