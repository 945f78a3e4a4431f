namespace NetGen.RandomNetworks;

/// <summary>What a layer computes before its activation, row by row in plain loops.</summary>
/// <param name="weight">[outputs][fan-in]; empty without weights.</param>
/// <param name="bias">[outputs]; empty without bias.</param>
internal abstract class NaiveMap(double[][] weight, double[] bias)
{
    public double[][] Weight => weight;

    public double[] Bias => bias;

    public double[][] WeightGradient { get; } = [.. weight.Select(row => new double[row.Length])];

    public double[] BiasGradient { get; } = new double[bias.Length];

    public abstract double[] Forward(double[] input);

    /// <summary>From the gradient of a row's sums to that of its inputs; adds to the parameters' gradients.</summary>
    public abstract double[] Backward(double[] input, double[] delta);

    /// <summary>Whether an input lies so near a jump of the derivative that rounding may lead over it.</summary>
    public virtual bool IsNearKink(double[] input) => false;
}
