using NetGen.Diagnostics;

namespace NetGen;

/// <summary>How far a network's outputs are from their targets, all together and output by output.</summary>
/// <remarks>In the unit of the targets that were given: of standardized ones, in their standard deviations. <see cref="NetworkScaling.FoldOutputScaling"/> leads back to the original unit.</remarks>
public sealed class RegressionErrors
{
    private readonly OutputSums[] _outputs;

    internal RegressionErrors(int outputs) => _outputs = new OutputSums[outputs];

    /// <summary>Outputs per row.</summary>
    public int Outputs => _outputs.Length;

    /// <summary>Rows measured.</summary>
    public int Rows { get; private set; }

    /// <summary>The root of the mean squared error over all rows and outputs. scikit-learn's <c>root_mean_squared_error</c> averages the roots of the outputs instead.</summary>
    public double RootMeanSquaredError => Math.Sqrt(_outputs.Average(output => output.MeanSquare));

    /// <summary>The mean absolute error over all rows and outputs.</summary>
    public double MeanAbsoluteError => _outputs.Average(output => output.MeanAbsolute);

    /// <summary>
    /// The coefficient of determination, 1 − Σ (y − t)² / Σ (t − mean of t)², averaged over the outputs: 1 where all is right, 0 for what the targets' mean would do as well,
    /// negative for less. Of constant targets it is 1 where every output is exactly right, otherwise 0; of a single row it is NaN. All this as scikit-learn's <c>r2_score</c>
    /// has it, with <c>multioutput="uniform_average"</c> and <c>force_finite=True</c>, its defaults.
    /// </summary>
    public double RSquared => _outputs.Average(output => output.RSquared);

    /// <summary>The errors of one output.</summary>
    /// <param name="output">The output, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such output.</exception>
    public OutputErrors this[int output]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(output);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(output, Outputs);
            var sums = _outputs[output];
            return new(Math.Sqrt(sums.MeanSquare), sums.MeanAbsolute, sums.RSquared);
        }
    }

    /// <summary>R², root mean squared error and mean absolute error on one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"R² {RSquared:0.000}, RMSE {ValueText.Of(RootMeanSquaredError)}, MAE {ValueText.Of(MeanAbsoluteError)}");

    /// <summary>Adds a row.</summary>
    /// <param name="outputs">[outputs].</param>
    /// <param name="targets">[outputs].</param>
    internal void Count(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        Rows++;
        for (var i = 0; i < outputs.Length; i++)
        {
            _outputs[i].Count(outputs[i], targets[i]);
        }
    }

    private struct OutputSums
    {
        private RunningMoments _targets;
        private double _squares;
        private double _absolutes;

        public readonly double MeanSquare => _squares / _targets.Count;

        public readonly double MeanAbsolute => _absolutes / _targets.Count;

        public readonly double RSquared => _targets.Count < 2 ? double.NaN
            : _targets.Variance > 0 ? 1 - MeanSquare / _targets.Variance
            : _squares == 0 ? 1 : 0;

        public void Count(double output, double target)
        {
            _targets.Add(target);
            _squares += (output - target) * (output - target);
            _absolutes += Math.Abs(output - target);
        }
    }
}
