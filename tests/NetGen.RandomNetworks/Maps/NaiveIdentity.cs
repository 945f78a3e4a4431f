namespace NetGen.RandomNetworks;

/// <summary>Hands on what it is given.</summary>
internal sealed class NaiveIdentity() : NaiveMap([], [])
{
    public override double[] Forward(double[] input) => [.. input];

    public override double[] Backward(double[] input, double[] delta) => [.. delta];
}
