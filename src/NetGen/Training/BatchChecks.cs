using NetGen.Kernels;

namespace NetGen;

/// <summary>What a trainer checks of a batch before it computes anything.</summary>
/// <param name="parameters">The network's parameters.</param>
/// <param name="batchSize">Rows at the most.</param>
internal sealed class BatchChecks(NetworkParameters parameters, int batchSize)
{
    private NetworkInfo Info => parameters.Info;

    /// <summary>The rows of a batch with class indices.</summary>
    public int RequireClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        if (Info.Loss != Loss.SoftmaxCrossEntropy)
        {
            throw new NotSupportedException($"{Info.Name} is trained with {Info.Loss}, which takes values as targets, not class indices.");
        }

        var rows = RequireRows(inputs);
        RequireLength(classes.Length, rows, "the class indices, one for each row of inputs", nameof(classes));
        for (var row = 0; row < rows; row++)
        {
            if ((uint)classes[row] >= (uint)Info.OutputSize)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(classes), classes[row], $"The class index of row {row} must be from 0 to {Info.OutputSize - 1}.");
            }
        }

        return rows;
    }

    /// <summary>The rows of a batch with values as targets.</summary>
    public int RequireValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        if (Info.Loss == Loss.SoftmaxCrossEntropy)
        {
            throw new NotSupportedException($"{Info.Name} is trained with {Info.Loss}, which takes class indices as targets, not values.");
        }

        var rows = RequireRows(inputs);
        RequireLength(targets.Length, rows * Info.OutputSize, "the targets, one for each output of each row", nameof(targets));
        TargetChecks.Require(Info, targets, nameof(targets));
        return rows;
    }

    /// <summary>The rows of a batch.</summary>
    public int RequireRows(ReadOnlySpan<float> inputs)
    {
        var rows = ForwardPass.RequireRows(inputs.Length, Info.InputSize, nameof(inputs));
        if (rows < 1 || rows > batchSize)
        {
            throw new ArgumentException($"The batch holds {rows} rows, but this trainer takes 1 to {batchSize}.", nameof(inputs));
        }

        // Even where the loss hides it, in a saturated neuron say, it would make weights NaN.
        DatasetChecks.RequireFinite(inputs, Info.InputSize, "input", nameof(inputs));
        Overlap.RequireApart(
            inputs, parameters.Memory.Span, "The inputs lie in the network's parameters, which a step changes while it reads them: copy them first.", nameof(inputs));
        return rows;
    }

    /// <summary>Weights of the rows of a batch, each finite and at least 0.</summary>
    public void RequireWeights(ReadOnlySpan<float> inputs, ReadOnlySpan<float> weights)
    {
        RequireLength(weights.Length, inputs.Length / Info.InputSize, "the weights, one for each row of inputs", nameof(weights));
        WeightChecks.Require(weights, "row", nameof(weights));
    }

    /// <summary>Throws where a span has another length than it must have.</summary>
    public static void RequireLength(int given, int expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException($"{expected} values are needed for {what}, but the span holds {given}.", parameter);
        }
    }
}
