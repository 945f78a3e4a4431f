namespace NetGen.RandomNetworks;

/// <summary>Gradient descent with momentum, as in PyTorch.</summary>
internal sealed class NaiveSgd(double rate, double momentum) : INaiveOptimizer
{
    private readonly Dictionary<double[], double[]> _velocities = [];

    public void Update(double[] values, double[] gradient, int step)
    {
        _velocities.TryAdd(values, new double[values.Length]);
        var velocity = _velocities[values];
        for (var i = 0; i < values.Length; i++)
        {
            velocity[i] = momentum * velocity[i] + gradient[i];
            values[i] -= rate * velocity[i];
        }
    }
}
