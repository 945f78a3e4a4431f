namespace NetGen.Diagnostics;

/// <summary>Softmax and its gradient, in double.</summary>
internal static class SoftmaxGradient
{
    /// <summary>p = eᶻ / Σ eᶻ of one row.</summary>
    /// <returns>ln Σ eᶻ.</returns>
    public static double Probabilities(ReadOnlySpan<double> logits, Span<double> probabilities)
    {
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
        {
            largest = Math.Max(largest, logit);
        }

        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            probabilities[i] = Math.Exp(logits[i] - largest);
            sum += probabilities[i];
        }

        foreach (ref var probability in probabilities)
        {
            probability /= sum;
        }

        return largest + Math.Log(sum);
    }

    /// <summary>p ∘ (g − Σ g p): from the gradient of the probabilities to that of the logits.</summary>
    /// <param name="probabilities">[rows, outputs].</param>
    /// <param name="gradient">[rows, outputs].</param>
    /// <param name="outputs">Outputs per row.</param>
    public static double[] Of(double[] probabilities, double[] gradient, int outputs)
    {
        var result = new double[gradient.Length];
        for (var start = 0; start < gradient.Length; start += outputs)
        {
            var mean = 0.0;
            for (var i = start; i < start + outputs; i++)
            {
                mean += gradient[i] * probabilities[i];
            }

            for (var i = start; i < start + outputs; i++)
            {
                result[i] = probabilities[i] * (gradient[i] - mean);
            }
        }

        return result;
    }
}
