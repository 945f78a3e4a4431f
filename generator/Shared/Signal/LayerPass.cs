namespace NetGen.Signal;

/// <summary>One layer's forward pass over distributions, and its backward pass over mean squares of gradients.</summary>
/// <param name="layer">The layer.</param>
/// <param name="input">The distribution of its inputs.</param>
/// <param name="preActivation">That of its pre-activations.</param>
/// <param name="activated">That of its activations.</param>
internal class LayerPass(SignalLayer layer, SignalState input, PreActivation preActivation, Activated activated)
{
    public SignalLayer Layer => layer;

    public SignalState Input => input;

    public PreActivation PreActivation => preActivation;

    public Activated Activated => activated;

    public ActivationMoments Moments => activated.Moments;

    /// <summary>
    /// s ← (1 + κ/m)(1 + e² s) − 1 with e the elasticity of the mean square (for ReLU Π(1 + 5/m) − 1; Hanin and Rolnick 2018). Orthogonal
    /// weights keep the length of z, so that the part of κ that follows it, 2e², falls away as far as all inputs are kept. An identity draws nothing.
    /// </summary>
    public virtual double OutputSpread
    {
        get
        {
            var elasticity = Moments.SecondMoment > 0 ? Moments.LengthSlope * preActivation.Variance / Moments.SecondMoment : 0;
            var squared = elasticity * elasticity;
            var drawn = layer.Structure switch
            {
                WeightStructure.Identity => 0,
                WeightStructure.Orthogonal => Math.Max(0, Moments.SquareSpread - 2 * squared * layer.ConnectedInputs),
                _ => layer.HasIdenticalUnits ? 0 : Moments.SquareSpread,
            };
            return SignalRange.Limit((1 + drawn / layer.Outputs) * (1 + squared * input.Spread) - 1);
        }
    }

    /// <summary>P(all units inactive): they are independent, or so at each point of the common mode.</summary>
    public virtual double AllInactive
    {
        get
        {
            if (Moments.InactiveShare == 0 || preActivation.Groups is not { } groups)
            {
                return Math.Pow(Moments.InactiveShare, layer.Outputs);
            }

            var shape = layer.Activation.Shape;
            double[] inactive = [.. activated.PreActivations.Values.Select(z => shape.IsInactive(z) ? 1.0 : 0)];
            var points = Grouping.CommonMode(new(inactive, activated.PreActivations.Weights), groups);
            return Math.Min(1, points.Means.Zip(points.Weights, (share, weight) => weight * Math.Pow(share, layer.Outputs)).Sum());
        }
    }

    public virtual SignalState Output =>
        new SignalState(activated.Outputs, Moments.Mean, Moments.Variance, OutputCommonShare, Common, OutputSpread).AfterDropout(layer.Dropout);

    /// <summary>The part of the outputs' variance that all units share; an identity keeps the inputs', and probabilities add up to 1.</summary>
    private double OutputCommonShare
    {
        get
        {
            if (activated.Slopes is null)
            {
                return layer.Outputs == 1 ? 0 : -1.0 / (layer.Outputs - 1);
            }

            return Common is not { } common ? preActivation.CommonShare
                : Moments.Variance > 0 ? Math.Min(1, new Nodes(common.Means, common.Weights).Moments(common.Means).Variance / Moments.Variance)
                : 0;
        }
    }

    private CommonMode? Common => activated.Slopes is null || preActivation.Groups is not { } groups ? null : Grouping.CommonMode(activated.Outputs, groups);

    /// <summary>
    /// From the gradient of the outputs to that of the pre-activations. Along the outputs themselves it is 2y/m times the loss's derivative by
    /// their mean square.
    /// </summary>
    public virtual GradientMoments ThroughActivation(GradientMoments outputs)
    {
        var kept = 1 / (1 - layer.Dropout);
        var lossByVariance = outputs.LossByVariance * kept * Moments.LengthSlope;
        if (activated.Slopes is not { } slopes)
        {
            return new(SignalRange.Limit(outputs.Average * kept * Moments.SlopeSecondMoment), null, 0, lossByVariance);
        }

        var alongOutput = SignalRange.Limit(Square(2 * outputs.LossByVariance / layer.Outputs) * kept * kept * kept);
        var nodes = new double[slopes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = SignalRange.Limit(Square(slopes[i]) * (kept * outputs.At(i) + alongOutput * Square(activated.Outputs.Values[i])));
        }

        return new(activated.PreActivations.Mean(nodes), nodes, outputs.CommonShare * AlikeSlopes, lossByVariance);
    }

    /// <summary>From the gradient of the pre-activations to that of the inputs.</summary>
    public virtual GradientMoments ThroughWeights(GradientMoments preActivations)
    {
        if (layer.Structure == WeightStructure.Identity)
        {
            // Each gradient goes back to the one input that it belongs to, its direction with it.
            var factor = Square(layer.Diagonal) * layer.ConnectedInputs;
            var nodes = layer.Sources.Count > 1 ? null : preActivations.Nodes;
            return new(
                SignalRange.Limit(factor * preActivations.Average), nodes?.Select(value => SignalRange.Limit(factor * value)).ToArray(),
                preActivations.CommonShare, layer.HasWeights ? 0 : preActivations.LossByVariance);
        }

        var independent = layer.Outputs * layer.WeightVariance * preActivations.Average;
        var common = Square(layer.WeightMean) * preActivations.SquareOfSum(layer.Outputs);
        var share = common > 0 ? common / (independent + common) : 0;
        return new(SignalRange.Limit(independent + common), null, share, SignalRange.LimitSigned(preActivations.LossByVariance * layer.Gain));
    }

    /// <summary>E‖∂L/∂W‖² = n m E[δ²] E[x²]; 0 without weights.</summary>
    public virtual double SquaredWeightGradient(GradientMoments preActivations) =>
        layer.HasWeights ? (double)layer.Inputs * layer.Outputs * preActivations.Average * input.SecondMoment : 0;

    /// <summary>E[φ' of one unit · φ' of another] / E φ'²: the slopes of two units are alike as far as their pre-activations are.</summary>
    private double AlikeSlopes
    {
        get
        {
            if (Moments.SlopeSecondMoment == 0)
            {
                return 0;
            }

            var product = preActivation.Groups is { } groups && activated.Slopes is { } slopes
                ? Grouping.MeanSquareOfMeans(new(slopes, activated.PreActivations.Weights), groups)
                : Square(Moments.SlopeMean);
            return Math.Min(1, product / Moments.SlopeSecondMoment);
        }
    }

    protected static double Square(double value) => value * value;
}
