using NetGen.Signal;

namespace NetGen.Diagnostics;

/// <summary>The loss of each row and its gradient by the pre-activations of the last layer, from the logits where loss and head are one.</summary>
internal sealed class ProbedLoss(NetworkInfo info, ProbedLayer head)
{
    private readonly int _outputs = info.OutputSize;
    private readonly Act _activation = info.Layers[^1].Activation;

    /// <summary>The summed loss.</summary>
    public double Sum { get; private set; }

    /// <summary>δ of a block with class indices as targets.</summary>
    /// <param name="outputs">What the head hands on, [rows, outputs].</param>
    /// <param name="classes">[rows].</param>
    public double[] OfClasses(double[] outputs, ReadOnlySpan<int> classes)
    {
        var isFused = _activation == Act.Softmax;
        var logits = isFused ? head.PreActivation : outputs;
        var gradient = new double[logits.Length];
        for (var row = 0; row < classes.Length; row++)
        {
            var start = row * _outputs;
            var logSum = SoftmaxGradient.Probabilities(logits.AsSpan(start, _outputs), gradient.AsSpan(start, _outputs));
            Sum += logSum - logits[start + classes[row]];
            gradient[start + classes[row]] -= 1;
        }

        return isFused ? gradient : head.ThroughActivation(gradient);
    }

    /// <summary>δ of a block with values as targets.</summary>
    /// <param name="outputs">What the head hands on, [rows, outputs].</param>
    /// <param name="targets">[rows, outputs].</param>
    public double[] OfTargets(double[] outputs, ReadOnlySpan<float> targets)
    {
        var isFused = info.Loss == Loss.BinaryCrossEntropy && _activation == Act.Sigmoid;
        var compared = isFused ? head.PreActivation : outputs;
        var gradient = new double[compared.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            (var value, gradient[i]) = OfTarget(compared[i], targets[i]);
            gradient[i] /= _outputs;
            Sum += value / _outputs;
        }

        return isFused ? gradient : head.ThroughActivation(gradient);
    }

    private (double Value, double Slope) OfTarget(double output, double target)
    {
        var error = output - target;
        return info.Loss switch
        {
            Loss.BinaryCrossEntropy => (Elementary.Softplus(output) - target * output, Elementary.Logistic(output) - target),
            Loss.MeanAbsoluteError => (Math.Abs(error), Math.Sign(error)),
            Loss.Huber => Math.Abs(error) <= 1 ? (error * error / 2, error) : (Math.Abs(error) - 0.5, Math.Sign(error)),
            _ => (error * error, 2 * error),
        };
    }
}
