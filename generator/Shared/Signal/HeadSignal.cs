namespace NetGen.Signal;

/// <summary>The first loss, and the gradient that the loss sends back.</summary>
/// <param name="Loss">The mean loss before the first step.</param>
/// <param name="Chance">The loss of outputs that know nothing of the input.</param>
/// <param name="Gradient">The gradient of one row's loss by the pre-activations of the last layer.</param>
internal sealed record HeadSignal(double Loss, double Chance, GradientMoments Gradient)
{
    /// <summary>Below this variance of the pre-activations its effect on the loss drowns in rounding, and matters to nothing.</summary>
    private const double SmallestVariance = 1e-8;

    public static HeadSignal Of(LayerPass head, Loss loss) => (loss, head.Layer.Activation.Kind) switch
    {
        (NetGen.Loss.SoftmaxCrossEntropy, Act.Softmax) => CrossEntropy(head.Layer.Units, head.PreActivation.VarianceOverUnits, 1),
        (NetGen.Loss.SoftmaxCrossEntropy, _) =>
            ThroughActivation(head, CrossEntropy(head.Layer.Units, LogitVariance(head), head.Moments.LengthSlope)),
        (NetGen.Loss.BinaryCrossEntropy, Act.Sigmoid) => Elementwise(head, TargetLoss.BinaryCrossEntropy, ofLogits: true),
        (NetGen.Loss.BinaryCrossEntropy, _) => ThroughActivation(head, Elementwise(head, TargetLoss.BinaryCrossEntropy, ofLogits: false)),
        (_, Act.Softmax) => ThroughActivation(head, OneHotRegression(head, loss)),
        (_, var kind) => ThroughActivation(head, Elementwise(head, TargetLoss.Of(loss, areProbabilities: head.Layer.Activation.Shape is { Lowest: 0, Highest: 1 }), ofLogits: false)),
    };

    /// <summary>
    /// Softmax and cross-entropy of C normal logits against classes that do not depend on them: the loss is E ln Σ eᶻ, the gradient p − 1[class]
    /// has the mean square (E Σp² + 1 − 2/C) / C, and adds up to 0 over the classes. By the logits' variance the loss has the derivative (1 − E Σp²) / 2.
    /// </summary>
    private static HeadSignal CrossEntropy(int classes, double logitVariance, double lengthSlope)
    {
        var softmax = SoftmaxMoments.Of(classes, logitVariance);
        var share = 1.0 / classes;
        var square = Math.Max(0, softmax.SquaresAboveUniform + 1 - share) * share;
        return new(softmax.LogSumExp, Math.Log(classes), new(square, null, classes == 1 ? 0 : -1.0 / (classes - 1), lengthSlope * (1 - softmax.SumOfSquares) / 2));
    }

    /// <summary>A loss averaged over m outputs, at each node of their distribution.</summary>
    private static HeadSignal Elementwise(LayerPass head, TargetLoss loss, bool ofLogits)
    {
        var z = head.Activated.PreActivations;
        var terms = (ofLogits ? z : head.Activated.Outputs).Values.Select(loss.At).ToArray();
        double scale = 1.0 / head.Layer.Units, scaleSquared = scale * scale;
        double[] squares = [.. terms.Select(term => scaleSquared * term.SquaredSlope)];
        double[] slopes = [.. terms.Select(term => scale * term.Slope)];
        var (mean, variance) = z.Moments(slopes);
        var square = z.Mean(squares);
        var common = square > 0 ? (mean * mean + head.PreActivation.CommonShare * variance) / square : 0;
        var byVariance = LossByVariance(head, [.. slopes.Select((slope, i) => slope / scale * (ofLogits ? 1 : head.Activated.Slopes?[i] ?? 0))]);
        return new(z.Mean([.. terms.Select(term => term.Loss)]), loss.Chance, new(square, squares, common, byVariance)
        {
            PairShare = square > 0 && head.PreActivation.Field is { } field ? field.Pixels.PairMean(slopes) / square : 0,
        });
    }

    /// <summary>∂E ℓ(z)/∂q = E[ℓ'(z) (z − E z)] / 2q of normal z.</summary>
    private static double LossByVariance(LayerPass head, double[] slopes)
    {
        var (z, q) = (head.Activated.PreActivations, head.PreActivation.Variance);
        return q < SmallestVariance ? 0 : z.Mean([.. slopes.Select((slope, i) => slope * ((z.Values[i] - head.PreActivation.Mean) / (2 * q)))]);
    }

    /// <summary>Probabilities of softmax against one-hot targets, averaged over the classes.</summary>
    private static HeadSignal OneHotRegression(LayerPass head, Loss loss)
    {
        var share = 1.0 / head.Layer.Units;
        var squares = head.Moments.Variance + (1 - share) * share;
        var distances = 2 * (1 - share) * share;
        var uniform = (1 - share) * share;
        return loss switch
        {
            NetGen.Loss.MeanAbsoluteError => new(distances, distances, new(share * share, null, 0, 0)),
            NetGen.Loss.Huber => new(squares / 2, uniform / 2, new(squares * share * share, null, 0, 0)),
            _ => new(squares, uniform, new(4 * squares * share * share, null, 0, 0)),
        };
    }

    /// <summary>The outputs themselves are the logits. Their distribution is taken as normal, as it is after a linear head.</summary>
    private static double LogitVariance(LayerPass head) => Math.Max(0, head.Moments.Variance * (1 - Math.Max(0, head.PreActivation.CommonShare)));

    /// <summary>The derivative by the variance is already that of the pre-activations', and what it says is in the gradient.</summary>
    private static HeadSignal ThroughActivation(LayerPass head, HeadSignal outputs)
    {
        var gradient = head.ThroughActivation(outputs.Gradient with { LossByVariance = 0 });
        return outputs with { Gradient = gradient with { LossByVariance = outputs.Gradient.LossByVariance } };
    }
}
