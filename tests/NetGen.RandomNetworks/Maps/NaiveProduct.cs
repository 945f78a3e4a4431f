namespace NetGen.RandomNetworks;

/// <summary>A matrix product.</summary>
/// <param name="weight">[outputs][inputs].</param>
/// <param name="bias">[outputs]; empty without bias.</param>
/// <param name="order">Where each input lies in what is read; null where that is its own place.</param>
internal sealed class NaiveProduct(double[][] weight, double[] bias, int[]? order = null) : NaiveMap(weight, bias)
{
    public override double[] Forward(double[] input)
    {
        var sums = new double[Weight.Length];
        for (var output = 0; output < sums.Length; output++)
        {
            sums[output] = Bias.Length > 0 ? Bias[output] : 0;
            for (var i = 0; i < input.Length; i++)
            {
                sums[output] += Weight[output][i] * input[Place(i)];
            }
        }

        return sums;
    }

    public override double[] Backward(double[] input, double[] delta)
    {
        var inputGradient = new double[input.Length];
        for (var output = 0; output < delta.Length; output++)
        {
            for (var i = 0; i < input.Length; i++)
            {
                WeightGradient[output][i] += delta[output] * input[Place(i)];
                inputGradient[Place(i)] += delta[output] * Weight[output][i];
            }

            if (Bias.Length > 0)
            {
                BiasGradient[output] += delta[output];
            }
        }

        return inputGradient;
    }

    private int Place(int input) => order is null ? input : order[input];
}
