using NetGen.Activations;
using NetGen.Model;

namespace NetGen;

/// <summary>Finds targets that the last activation cannot give, whatever is learned.</summary>
internal static class UnreachableTargets
{
    /// <summary>How far outside a target may lie: data is rounded.</summary>
    private const float Tolerance = 1e-3f;

    /// <summary>How far a row's sum may be from the sum of Softmax's outputs.</summary>
    private const double SumTolerance = 1e-2;

    /// <summary>Throws when there is one.</summary>
    /// <param name="info">The network.</param>
    /// <param name="data">Rows that fit the network; labels can always be reached.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is one; it is the actual value.</exception>
    public static void Refuse(NetworkInfo info, Dataset data, string parameter)
    {
        var range = RangeOf(info.Layers[^1]);
        if (data.HasLabels || range.IsEverything)
        {
            return;
        }

        var allowed = range.Widened(Tolerance);
        var first = allowed.IndexOutside(data.Targets);
        if (first >= 0)
        {
            throw Unreachable(info, data, parameter, first, FormattableString.Invariant(
                $"the outputs of {info.Layers[^1].Activation} are {range} ({Count(allowed, data.Targets)} of {data.Targets.Length} targets are not)"));
        }

        var row = info.Layers[^1].Activation == Act.Softmax ? RowWithOtherSum(data) : -1;
        if (row >= 0)
        {
            throw Unreachable(info, data, parameter, row * data.Outputs, FormattableString.Invariant(
                $"the outputs of {Act.Softmax} sum to 1, and the targets of this row to {Sum(data, row):0.###}"));
        }
    }

    /// <summary>What an activation can give, with the ends that it only comes close to.</summary>
    public static ValueRange RangeOf(LayerInfo head)
    {
        if (!ActivationTable.Of(head.Activation).IsElementwise)
        {
            return ValueRange.Probabilities;
        }

        var shape = new ActivationModel(head.Activation, head.Slope).Shape;
        return new((float)shape.Lowest, (float)shape.Highest);
    }

    private static ArgumentOutOfRangeException Unreachable(NetworkInfo info, Dataset data, string parameter, int index, string reason) =>
        new(parameter, data.Targets[index], FormattableString.Invariant(
            $"Network '{info.Name}' cannot learn the target {data.Targets[index]} in row {index / data.Outputs}, column {index % data.Outputs} (both counted from 0): {reason}. ") +
            $"Scale the targets into that range, end in {nameof(Act)}.{nameof(Act.Linear)}, or set {nameof(FitOptions.AllowUnreachableTargets)} to train all the same.");

    private static int Count(ValueRange range, ReadOnlySpan<float> targets)
    {
        var count = 0;
        foreach (var target in targets)
        {
            count += range.Contains(target) ? 0 : 1;
        }

        return count;
    }

    private static int RowWithOtherSum(Dataset data)
    {
        for (var row = 0; row < data.Rows; row++)
        {
            if (Math.Abs(Sum(data, row) - 1) > SumTolerance)
            {
                return row;
            }
        }

        return -1;
    }

    private static double Sum(Dataset data, int row)
    {
        var sum = 0.0;
        foreach (var target in data.Targets.Slice(row * data.Outputs, data.Outputs))
        {
            sum += target;
        }

        return sum;
    }
}
