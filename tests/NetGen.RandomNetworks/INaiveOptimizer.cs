namespace NetGen.RandomNetworks;

/// <summary>A rule that changes one tensor by its gradient and remembers what it needs for the next step.</summary>
internal interface INaiveOptimizer
{
    /// <summary>Step number <paramref name="step"/>, counted from 1.</summary>
    void Update(double[] values, double[] gradient, int step);
}
