namespace NetGen.Signal;

/// <summary>The first loss, and the gradient that the loss sends back.</summary>
/// <param name="Loss">The mean loss before the first step.</param>
/// <param name="Chance">The loss of outputs that know nothing of the input.</param>
/// <param name="Gradient">The gradient of one row's loss by the pre-activations of the last layer.</param>
internal sealed record HeadSignal(double Loss, double Chance, GradientMoments Gradient)
{
    public static HeadSignal Of(LayerPass head, Loss loss) => (loss, head.Layer.Activation.Kind) switch
    {
        (NetGen.Loss.SoftmaxCrossEntropy, Act.Softmax) => CrossEntropy(head.Layer.Outputs, head.PreActivation.VarianceOverUnits),
        (NetGen.Loss.SoftmaxCrossEntropy, _) => ThroughActivation(head, CrossEntropy(head.Layer.Outputs, LogitVariance(head))),
        (NetGen.Loss.BinaryCrossEntropy, Act.Sigmoid) => Elementwise(head, TargetLoss.BinaryCrossEntropy, head.Activated.PreActivations.Values),
        (NetGen.Loss.BinaryCrossEntropy, _) => ThroughActivation(head, Elementwise(head, TargetLoss.BinaryCrossEntropy, head.Activated.Outputs.Values)),
        (_, Act.Softmax) => ThroughActivation(head, OneHotRegression(head, loss)),
        (_, var kind) => ThroughActivation(head, Elementwise(head, TargetLoss.Of(loss, kind is Act.Sigmoid or Act.HardSigmoid), head.Activated.Outputs.Values)),
    };

    /// <summary>
    /// Softmax and cross-entropy of C normal logits against classes that do not depend on them: the loss is E ln Σ eᶻ, the gradient p − 1[class]
    /// has the mean square (E Σp² + 1 − 2/C) / C, and adds up to 0 over the classes.
    /// </summary>
    private static HeadSignal CrossEntropy(int classes, double logitVariance)
    {
        var softmax = SoftmaxMoments.Of(classes, logitVariance);
        var share = 1.0 / classes;
        var square = Math.Max(0, softmax.SquaresAboveUniform + 1 - share) * share;
        return new(softmax.LogSumExp, Math.Log(classes), new(square, null, classes == 1 ? 0 : -1.0 / (classes - 1)));
    }

    /// <summary>A loss averaged over m outputs, at each node of their distribution.</summary>
    private static HeadSignal Elementwise(LayerPass head, TargetLoss loss, double[] outputs)
    {
        var z = head.Activated.PreActivations;
        var terms = outputs.Select(loss.At).ToArray();
        double scale = 1.0 / head.Layer.Outputs, scaleSquared = scale * scale;
        var slope = z.Moments([.. terms.Select(term => term.Slope)]);
        var square = z.Sum(i => terms[i].SquaredSlope);
        var common = square > 0 ? (slope.Mean * slope.Mean + head.PreActivation.CommonShare * slope.Variance) / square : 0;
        return new(
            z.Sum(i => terms[i].Loss),
            loss.Chance,
            new(scaleSquared * square, [.. terms.Select(term => scaleSquared * term.SquaredSlope)], common));
    }

    /// <summary>Probabilities of softmax against one-hot targets, averaged over the classes.</summary>
    private static HeadSignal OneHotRegression(LayerPass head, Loss loss)
    {
        var share = 1.0 / head.Layer.Outputs;
        var squares = head.Moments.Variance + (1 - share) * share;
        var distances = 2 * (1 - share) * share;
        var uniform = (1 - share) * share;
        return loss switch
        {
            NetGen.Loss.MeanAbsoluteError => new(distances, distances, new(share * share, null, 0)),
            NetGen.Loss.Huber => new(squares / 2, uniform / 2, new(squares * share * share, null, 0)),
            _ => new(squares, uniform, new(4 * squares * share * share, null, 0)),
        };
    }

    /// <summary>The outputs themselves are the logits. Their distribution is taken as normal, as it is after a linear head.</summary>
    private static double LogitVariance(LayerPass head) => Math.Max(0, head.Moments.Variance * (1 - Math.Max(0, head.PreActivation.CommonShare)));

    private static HeadSignal ThroughActivation(LayerPass head, HeadSignal outputs) =>
        outputs with { Gradient = head.ThroughActivation(outputs.Gradient) };
}
