using NetGen.Model;

namespace NetGen.Signal;

/// <summary>
/// Mean and second moment forward, mean squares of gradients backward (Glorot and Bengio 2010, He et al. 2015, Poole et al. 2016, Schoenholz
/// et al. 2017), for rectangular layers with weights and data of any mean. Nothing here is random or depends on a culture.
/// </summary>
internal sealed class MomentPropagation
{
    /// <summary>Layers of a stack often repeat activation and distribution, always once they have settled.</summary>
    private readonly Dictionary<(ActivationModel Activation, double Mean, double Variance), Activated> _known = [];

    private MomentPropagation()
    {
    }

    /// <param name="layers">The layers, at least one.</param>
    /// <param name="loss">What training minimizes; Auto is resolved.</param>
    /// <param name="inputMean">The mean of the data; 0 if it is not finite.</param>
    /// <param name="inputStd">The standard deviation of the data; 1 if it is not finite.</param>
    public static SignalReport Run(IReadOnlyList<SignalLayer> layers, Loss loss, double inputMean, double inputStd)
    {
        var (mean, std) = (FiniteOr(inputMean, 0), Math.Abs(FiniteOr(inputStd, 1)));
        var passes = new MomentPropagation().Forward(layers, SignalState.OfData(mean, std));
        var head = HeadSignal.Of(passes[passes.Count - 1], loss);
        var gradients = Backward(passes, head.Gradient);
        var norms = passes.Select((pass, i) => Math.Sqrt(pass.SquaredWeightGradient(gradients[i]))).ToArray();
        return new(
            passes.Select((pass, i) => Describe(pass, gradients[i], norms[i], norms[norms.Length - 1])).ToEquatableArray(),
            mean,
            std,
            head.Loss,
            head.Chance,
            BornDead(passes),
            Overflow.Layer(passes),
            Overflow.Depth(passes),
            Ratio(norms[0], norms[norms.Length - 1]),
            Ratio(Math.Sqrt(gradients[0].Average), Math.Sqrt(gradients[passes.Count - 1].Average)));
    }

    private List<LayerPass> Forward(IReadOnlyList<SignalLayer> layers, SignalState input)
    {
        var passes = new List<LayerPass>(layers.Count);
        foreach (var layer in layers)
        {
            var z = layer.Structure == WeightStructure.Identity
                ? PreActivation.OfIdentity(layer, input)
                : PreActivation.OfIndependent(layer, input, layer.Activation.Shape);
            var pass = new LayerPass(layer, input, z, Activate(layer, z));
            passes.Add(pass);
            input = pass.Output;
        }

        return passes;
    }

    private Activated Activate(SignalLayer layer, PreActivation z)
    {
        if (!layer.Activation.Facts.IsElementwise)
        {
            return Activated.OfSoftmax(layer.Outputs, z.VarianceOverUnits);
        }

        if (z.Nodes is { } nodes)
        {
            return Activated.Of(layer.Activation.Shape, nodes);
        }

        var key = (layer.Activation, z.Mean, z.Variance);
        if (!_known.TryGetValue(key, out var activated))
        {
            activated = Activated.OfNormal(layer.Activation, z.Mean, z.Variance);
            _known.Add(key, activated);
        }

        return activated;
    }

    private static List<GradientMoments> Backward(List<LayerPass> passes, GradientMoments last)
    {
        var gradients = new List<GradientMoments> { last };
        for (var i = passes.Count - 1; i > 0; i--)
        {
            last = passes[i - 1].ThroughActivation(passes[i].ThroughWeights(last));
            gradients.Insert(0, last);
        }

        return gradients;
    }

    private static LayerSignal Describe(LayerPass pass, GradientMoments gradient, double norm, double lastNorm) => new(
        pass.PreActivation.Mean,
        pass.PreActivation.Variance,
        pass.Moments.Mean,
        pass.Moments.Variance,
        pass.Moments.SaturatedShare,
        pass.Moments.InactiveShare,
        Math.Sqrt(gradient.Average),
        norm,
        Ratio(norm, lastNorm),
        Chi1: pass.Layer.Gain * pass.Moments.SlopeSecondMoment,
        ChiQ: pass.Layer.Gain * pass.Moments.LengthSlope,
        pass.OutputSpread,
        pass.Layer.HasIdenticalUnits);

    /// <summary>1 − Π(1 − P(all units inactive)).</summary>
    private static double BornDead(List<LayerPass> passes) => 1 - passes.Aggregate(1.0, (alive, pass) => alive * (1 - pass.AllInactive));

    private static double Ratio(double value, double reference) =>
        value == reference ? 1 : reference > 0 ? Math.Min(value / reference, double.MaxValue) : double.MaxValue;

    private static double FiniteOr(double value, double otherwise) =>
        double.IsNaN(value) || double.IsInfinity(value) ? otherwise : SignalRange.LimitSigned(value);
}
