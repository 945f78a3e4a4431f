using NetGen.Activations;

namespace NetGen.Signal;

/// <summary>The distribution of a layer's pre-activations z = W x + b over units, inputs and initial weights.</summary>
/// <param name="Nodes">The distribution of one unit; null where it is normal.</param>
/// <param name="Groups">Where the nodes of each point of the common mode begin; null where there is none.</param>
/// <param name="Mean">The distribution's mean.</param>
/// <param name="Variance">Its variance q.</param>
/// <param name="CommonShare">The part of the variance that all units share: the weights' mean times the sum of the inputs.</param>
internal sealed record PreActivation(Nodes? Nodes, int[]? Groups, double Mean, double Variance, double CommonShare)
{
    /// <summary>The distribution over an image, whose nodes are those of one unit; null for a row.</summary>
    public PixelField? Field { get; init; }

    /// <summary>The variance over the units, for one input.</summary>
    public double VarianceOverUnits => Math.Max(0, Variance * (1 - CommonShare));

    /// <summary>
    /// Normal by the central limit theorem, with mean n E[W] m1 + b; over units the variance is n Var(W) m2 (Poole et al. 2016), and a mean
    /// of the weights adds the same multiple of Σx to every unit.
    /// </summary>
    public static PreActivation OfIndependent(SignalLayer layer, SignalState input, ActivationShape shape)
    {
        var mean = SignalRange.LimitSigned(layer.Inputs * layer.WeightMean * input.Mean + layer.Bias);
        var overUnits = layer.Gain * input.SecondMoment;
        var common = layer.WeightMean * layer.WeightMean * input.VarianceOfSum(layer.Inputs);
        var variance = SignalRange.Limit(overUnits + common);
        var normal = new PreActivation(null, null, mean, variance, common > 0 ? common / (overUnits + common) : 0);
        return common > 0 ? normal.WithCommonMode(layer, input, shape) : normal;
    }

    /// <summary>That of an image.</summary>
    /// <param name="field">The distribution, place by place.</param>
    /// <param name="commonShare">The part of the variance that all units share.</param>
    public static PreActivation OfImage(PixelField field, double commonShare)
    {
        var nodes = field.Pixels.Nodes;
        var (mean, variance) = nodes.Moments(nodes.Values);
        return new(nodes, null, mean, variance, commonShare) { Field = field };
    }

    /// <summary>That of a normal image; modes and levels are left out of what is exact without them.</summary>
    /// <param name="field">The distribution, place by place.</param>
    /// <param name="means">The mean at each place.</param>
    /// <param name="variances">The variance at each place.</param>
    /// <param name="commonShare">The part of the variance that all units share.</param>
    public static PreActivation OfImage(PixelField field, double[] means, double[] variances, double commonShare)
    {
        var mean = field.Grid.Mean(means);
        var between = field.Grid.Mean([.. means.Select(value => (value - mean) * (value - mean))]);
        return new(field.Pixels.Nodes, null, mean, SignalRange.Limit(field.Grid.Mean(variances) + between), commonShare) { Field = field };
    }

    /// <summary>Each connected unit repeats an input, whatever its distribution; the others are the bias.</summary>
    public static PreActivation OfIdentity(SignalLayer layer, SignalState input)
    {
        var nodes = input.Nodes.Map(SignalRange.LimitSigned(layer.Diagonal), layer.Bias, layer.ConnectedOutputs).Limited();
        var (mean, variance) = nodes.Moments(nodes.Values);
        return new(nodes, null, mean, variance, Math.Max(0, input.CommonShare));
    }

    /// <summary>Point by point of the common mode, the units' own normal distribution around it.</summary>
    private PreActivation WithCommonMode(SignalLayer layer, SignalState input, ActivationShape shape)
    {
        var propagated = input.Common?.Standardized(layer.Inputs, input.VarianceOfSum(layer.Inputs));
        if (propagated is null && VarianceOverUnits == 0)
        {
            var alone = Nodes.Normal(Mean, Variance, shape);
            return this with { Nodes = alone, Groups = [.. Enumerable.Range(0, alone.Values.Length)] };
        }

        var points = propagated ?? CommonMode.Normal;
        var std = Math.Sqrt(Variance * CommonShare) * Math.Sign(layer.WeightMean);
        var nodes = new List<(double Value, double Weight)>();
        var groups = new int[points.Values.Length];
        for (var k = 0; k < groups.Length; k++)
        {
            groups[k] = nodes.Count;
            var own = propagated is null ? VarianceOverUnits : SignalRange.Limit(layer.Gain * input.Common!.SecondMoments[k]);
            var around = Nodes.Normal(SignalRange.LimitSigned(Mean + std * points.Values[k]), own, shape);
            nodes.AddRange(around.Values.Zip(around.Weights, (value, weight) => (value, points.Weights[k] * weight)));
        }

        return this with { Nodes = new([.. nodes.Select(node => node.Value)], [.. nodes.Select(node => node.Weight)]), Groups = groups };
    }
}
