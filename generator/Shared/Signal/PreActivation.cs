namespace NetGen.Signal;

/// <summary>The distribution of a layer's pre-activations z = W x + b over units, inputs and initial weights.</summary>
/// <param name="Nodes">The distribution of one unit; null where it is normal.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Variance">Its variance q.</param>
/// <param name="CommonShare">The part of the variance that all units share: the weights' mean times the sum of the inputs.</param>
internal sealed record PreActivation(Nodes? Nodes, double Mean, double Variance, double CommonShare)
{
    /// <summary>The variance over the units, for one input.</summary>
    public double VarianceOverUnits => Math.Max(0, Variance * (1 - CommonShare));

    /// <summary>
    /// Normal by the central limit theorem, with mean n E[W] m1 + b; over units the variance is n Var(W) m2 (Poole et al. 2016), and a mean
    /// of the weights adds the same multiple of Σx to every unit.
    /// </summary>
    public static PreActivation OfIndependent(SignalLayer layer, SignalState input)
    {
        var mean = SignalRange.LimitSigned(layer.Inputs * layer.WeightMean * input.Mean + layer.Bias);
        var overUnits = layer.Gain * input.SecondMoment;
        var common = layer.WeightMean * layer.WeightMean * input.VarianceOfSum(layer.Inputs);
        return new(null, mean, SignalRange.Limit(overUnits + common), common > 0 ? common / (overUnits + common) : 0);
    }

    /// <summary>Each connected unit repeats an input, whatever its distribution; the others are the bias.</summary>
    public static PreActivation OfIdentity(SignalLayer layer, SignalState input)
    {
        var nodes = input.Nodes.Map(SignalRange.LimitSigned(layer.Diagonal), layer.Bias, layer.ConnectedOutputs).Limited();
        var (mean, variance) = nodes.Moments(nodes.Values);
        return new(nodes, mean, variance, Math.Max(0, input.CommonShare));
    }
}
