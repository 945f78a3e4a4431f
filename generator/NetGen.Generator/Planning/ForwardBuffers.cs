using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Where inference keeps the outputs of steps: in the first buffer that nobody reads any more.</summary>
/// <param name="Allocation">The buffer of each step; after them that of the padded input, where there is one.</param>
internal sealed record ForwardBuffers(BufferAllocation Allocation)
{
    /// <summary>Scratch per row.</summary>
    public int FloatsPerRow => Allocation.TotalFloats;

    /// <summary>Scratch of a block of rows that stays in a cache, in floats: 4 MB.</summary>
    private const int CachedFloats = 1024 * 1024;

    /// <summary>Rows that go through all steps together where these work on images: what is computed of one is as much as of thousands of rows of values.</summary>
    public int RowsOfImages => Math.Max(1, CachedFloats / FloatsPerRow);

    public static ForwardBuffers Of(EquatableArray<LayerPlan> steps, int paddedInput)
    {
        var lifetimes = steps.Select(step => new Lifetime(step.Number, LastReader(steps, step.Number), step.OutputStride)).ToList();
        if (paddedInput > 0)
        {
            lifetimes.Add(new(0, LastReader(steps, 0), paddedInput));
        }

        return new(BufferAllocation.Of(lifetimes));
    }

    /// <summary>The buffer that holds what a step reads.</summary>
    /// <param name="step">The number of the step that wrote it; 0 for the padded input.</param>
    public int BufferOf(int step) => step == 0 ? Allocation.BufferOf[Allocation.BufferOf.Count - 1] : Allocation.BufferOf[step - 1];

    /// <summary>The last step that reads another's outputs; the network's outputs are read after all of them.</summary>
    private static int LastReader(EquatableArray<LayerPlan> steps, int number) => number == steps.Count
        ? int.MaxValue
        : steps.Where(reader => reader.Step.Sources.Any(source => source.Step == number)).Select(reader => reader.Number).DefaultIfEmpty(number).Max();
}
