using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Forward;

/// <summary>A network with narrow weights, which gives nearly the outputs of the one whose weights were rounded.</summary>
internal sealed class NarrowForward
{
    /// <param name="floats">The network in 32 bits.</param>
    /// <param name="narrow">The other one, on the same rows.</param>
    /// <param name="tolerance">What an output may differ by.</param>
    /// <param name="goal">The part of the time of reading the 32-bit weights that is to be reached.</param>
    /// <exception cref="InvalidOperationException">It computes in 32 bits, or gives other outputs.</exception>
    public NarrowForward(ForwardCase floats, ForwardCase narrow, float tolerance, double goal)
    {
        if (!narrow.Parameters.IsQuantized)
        {
            throw new InvalidOperationException($"'{narrow.Parameters.Info.Name}' computes in 32 bits.");
        }

        floats.Repeat(1);
        narrow.Repeat(1);
        (Precision, Goal, Tolerance) = (narrow.Parameters.Info.Precision, goal, tolerance);
        Difference = floats.Difference($"{Precision} weights", narrow.Output, tolerance);
        AllocatedBytes = narrow.CountAllocatedBytes();
        Timing = new(narrow.Repeat);
    }

    public Precision Precision { get; }

    /// <summary>The part of the time of reading the 32-bit weights that is to be reached.</summary>
    public double Goal { get; }

    public Timing Timing { get; }

    /// <summary>What an output may differ by.</summary>
    public float Tolerance { get; }

    /// <summary>The largest difference of an output.</summary>
    public float Difference { get; }

    /// <summary>By one call.</summary>
    public long AllocatedBytes { get; }
}
