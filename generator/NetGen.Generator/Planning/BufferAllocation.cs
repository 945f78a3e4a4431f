using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Which buffer holds which value: each takes the first one that nobody reads any more (Poletto and Sarkar 1999, a linear scan).</summary>
/// <param name="BufferOf">The buffer of each value.</param>
/// <param name="Floats">Floats per row of each buffer.</param>
internal sealed record BufferAllocation(EquatableArray<int> BufferOf, EquatableArray<int> Floats)
{
    /// <summary>Floats per row of all buffers.</summary>
    public int TotalFloats => Floats.Sum();

    /// <summary>Where a buffer starts, in floats per row.</summary>
    public int StartOf(int buffer) => Floats.Take(buffer).Sum();

    public static BufferAllocation Of(IReadOnlyList<Lifetime> values)
    {
        var bufferOf = new int[values.Count];
        var buffers = new List<List<Lifetime>>();
        foreach (var i in Enumerable.Range(0, values.Count).OrderBy(i => values[i].First))
        {
            var free = buffers.FindIndex(held => !held.Any(values[i].Overlaps));
            if (free < 0)
            {
                free = buffers.Count;
                buffers.Add([]);
            }

            buffers[free].Add(values[i]);
            bufferOf[i] = free;
        }

        return new(bufferOf.ToEquatableArray(), buffers.Select(held => held.Max(value => value.Floats)).ToEquatableArray());
    }
}
