namespace NetGen;

/// <summary>The class that a row of outputs stands for, by one rule for <c>Classify</c> and accuracies.</summary>
internal static class ClassIndex
{
    /// <summary>No class: an output is NaN.</summary>
    public const int None = -1;

    /// <summary>The index of the largest output, the first of several; <see cref="None"/> when one is NaN.</summary>
    public static int OfLargest(ReadOnlySpan<float> outputs)
    {
        var best = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (float.IsNaN(outputs[i]))
            {
                return None;
            }

            if (outputs[i] > outputs[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Of the only output: 1 when it reaches the threshold, otherwise 0; <see cref="None"/> when it is NaN.</summary>
    public static int OfOutput(float output, float threshold) => float.IsNaN(output) ? None : output >= threshold ? 1 : 0;
}
