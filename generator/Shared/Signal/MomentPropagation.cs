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
    /// <param name="image">The size of the data, if it is images.</param>
    public static SignalReport Run(IReadOnlyList<SignalLayer> layers, Loss loss, double inputMean, double inputStd, SignalImage? image)
    {
        var (mean, std) = (FiniteOr(inputMean, 0), Math.Abs(FiniteOr(inputStd, 1)));
        var passes = new MomentPropagation().Forward(layers, SignalState.OfData(mean, std, image));
        var head = HeadSignal.Of(passes[passes.Count - 1], loss);
        var gradients = Backward(passes, head.Gradient);
        var norms = passes.Select((pass, i) => Math.Sqrt(pass.SquaredWeightGradient(gradients[i]))).ToArray();
        var (first, last) = EndsWithWeights(layers);
        return new(
            passes.Select((pass, i) => Describe(pass, gradients[i], norms[i], norms[last])).ToEquatableArray(),
            mean,
            std,
            head.Loss,
            head.Chance,
            BornDead(passes),
            Overflow.Layer(passes),
            Overflow.Depth(passes),
            Ratio(norms[first], norms[last]),
            Ratio(Math.Sqrt(gradients[first].Average), Math.Sqrt(gradients[last].Average)));
    }

    private List<LayerPass> Forward(IReadOnlyList<SignalLayer> layers, SignalState data)
    {
        var passes = new List<LayerPass>(layers.Count);
        SignalState OutputOf(int layer) => layer < 0 ? data : passes[layer].Output;
        foreach (var layer in layers)
        {
            var input = layer.Sources.Skip(1).Aggregate(OutputOf(layer.Sources[0]), (sum, source) => sum.Plus(OutputOf(source), layer.Activation.Shape));
            passes.Add(PassOf(layer, input));
        }

        return passes;
    }

    private LayerPass PassOf(SignalLayer layer, SignalState input)
    {
        if (input.Image is { } image && (layer.GivesImage || layer.Window is not null))
        {
            return layer.Window?.Operation switch
            {
                null => PixelPass.Of(layer, input, image, Activate),
                WindowOperation.WeightedSum => WindowSumPass.Of(layer, input, image, Activate),
                WindowOperation.Largest => LargestPass.Of(layer, input, image),
                _ => MeanPass.Of(layer, input, image),
            };
        }

        var row = input.Flattened();
        var z = layer.Structure == WeightStructure.Identity
            ? PreActivation.OfIdentity(layer, row)
            : PreActivation.OfIndependent(layer, row, layer.Activation.Shape);
        var activated = Activate(layer, z);
        return row != input && !layer.HasWeights && layer.Activation.Facts.IsIdentity ? new RowOfImagePass(layer, row, z, activated) : new LayerPass(layer, row, z, activated);
    }

    /// <summary>The first and the last layer with weights; the last layer where there are none.</summary>
    private static (int First, int Last) EndsWithWeights(IReadOnlyList<SignalLayer> layers)
    {
        int[] weighted = [.. Enumerable.Range(0, layers.Count).Where(i => layers[i].HasWeights)];
        return weighted.Length == 0 ? (layers.Count - 1, layers.Count - 1) : (weighted[0], weighted[weighted.Length - 1]);
    }

    private Activated Activate(SignalLayer layer, PreActivation z)
    {
        if (!layer.Activation.Facts.IsElementwise)
        {
            return Activated.OfSoftmax(layer.Units, z.VarianceOverUnits);
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

    /// <summary>The gradient of each layer's pre-activations; what several layers read gets the sum of what they send back.</summary>
    private static GradientMoments[] Backward(List<LayerPass> passes, GradientMoments last)
    {
        var ofOutputs = new GradientMoments?[passes.Count];
        var gradients = new GradientMoments[passes.Count];
        for (var i = passes.Count - 1; i >= 0; i--)
        {
            gradients[i] = i == passes.Count - 1 ? last : passes[i].ThroughActivation(ofOutputs[i] ?? new(0, null, 0, 0));
            foreach (var source in passes[i].Layer.Sources.Where(source => source >= 0))
            {
                var sent = passes[i].ThroughWeights(gradients[i]).On(passes[source].PreActivation.Field?.Grid);
                ofOutputs[source] = ofOutputs[source]?.Plus(sent) ?? sent;
            }
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
        Chi1: pass.Layer.LengthGain * pass.Moments.SlopeSecondMoment,
        ChiQ: pass.Layer.LengthGain * pass.Moments.LengthSlope,
        pass.OutputSpread,
        pass.Layer.HasIdenticalUnits);

    /// <summary>1 − Π(1 − P(all units inactive)).</summary>
    private static double BornDead(List<LayerPass> passes) => 1 - passes.Aggregate(1.0, (alive, pass) => alive * (1 - pass.AllInactive));

    private static double Ratio(double value, double reference) =>
        value == reference ? 1 : reference > 0 ? Math.Min(value / reference, double.MaxValue) : double.MaxValue;

    private static double FiniteOr(double value, double otherwise) =>
        double.IsNaN(value) || double.IsInfinity(value) ? otherwise : SignalRange.LimitSigned(value);
}
