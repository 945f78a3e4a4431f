using NetGen.Diagnostics;

namespace NetGen;

/// <summary>How the targets of one output lie to what the network gives before training.</summary>
/// <remarks>
/// The limits are measured: six networks (4-16-1, 4-64-1, 4-32-32-1, tanh and ReLU), 600 rows of standardized features with a smooth function, by Adam at 1e-3 and 1e-2 and
/// Sgd at 0.1 and 0.01, 20 and 100 epochs of batches of 32, are 48 trainings for each mean and standard deviation. Of these, so many end with an R² that is more than 0.1 below that of
/// standardized targets (in brackets the median R², 0.975 with standardized ones; TargetScaleTests of the integration tests repeats some):
/// <code>
/// mean 0, std  1e-4       0.01       0.03      0.1        0.3        1 to 3    10         30         100        1e3        1e4        1e6
///              48 (-9)    47 (-4.6)  41 (0.2)  27 (0.71)  13 (0.93)  0         13 (0.98)  21 (0.94)  34 (0.64)  40 (0.12)  46 (0.01)  45 (0)
/// std 1, mean             1          3         5          10         20        30         100        1e3 to 1e5
///                         2          13 (0.9)  22 (0.85)  29 (0.8)   33 (0.71) 33 (0.59)  43 (-9)    48 (-9)
/// std 0.1, mean           0.3        1         3          10         std 10, mean         30         50         100        1e3
///                         32 (0.7)   38 (0.62) 43 (0.25)  48 (-1)                         25 (0.85)  32 (0.7)   36 (-0.2)  46 (-9)
/// </code>
/// So beyond 1/20 and 50, and ten standard deviations, more than half of these trainings go wrong. They diverge with a standard deviation of 5 upwards
/// (2 of 48; 4 with 10, 16 with 1e3 and more), with standardized targets never.
/// </remarks>
internal sealed class TargetScale
{
    private const int MostRows = 256;
    private const double LeastSpread = 1.0 / 20;
    private const double MostSpread = 50;
    private const double MostDistance = 10;
    private const double DivergingSize = 10;

    private readonly NetworkInfo _info;
    private readonly int _output;
    private readonly RunningMoments _targets;
    private readonly RunningMoments _outputs;

    private TargetScale(NetworkInfo info, int output, RunningMoments targets, RunningMoments outputs) =>
        (_info, _output, _targets, _outputs) = (info, output, targets, outputs);

    /// <summary>Whether the targets are so far away that training will hardly learn them well.</summary>
    public bool IsFar => double.IsFinite(_outputs.Std) && (!(Suits(1) || Suits(_outputs.Std)) || Distance > MostDistance * Spread);

    /// <summary>Whether they are so large, beside what the network gives, that the first loss alone can make a training diverge.</summary>
    public bool IsLarge => double.IsFinite(_outputs.Std) && Size(_targets) >= DivergingSize * Math.Max(1, Size(_outputs));

    /// <summary>Both means and standard deviations, as a clause behind "the".</summary>
    public string Figures =>
        $"targets{(_info.OutputSize == 1 ? "" : FormattableString.Invariant($" of output {_output} (counted from 0)"))} have mean {ValueText.Of(_targets.Mean)} and standard deviation {ValueText.Of(_targets.Std)}, " +
        $"but the network starts with outputs of mean {ValueText.Of(_outputs.Mean)} and standard deviation {ValueText.Of(_outputs.Std)}";

    /// <summary>What to write, as a clause.</summary>
    public string Cure => "write 'var scaling = Standardizer.FitTargets(data);', train on 'scaling.ApplyToTargets(data)', and "
        + (OutputScaling.Obstacle(_info) is { } obstacle
            ? $"{OutputScaling.Instead}, since {obstacle}: with {nameof(Act)}.{nameof(Act.Linear)} in a fully connected one, 'network.FoldOutputScaling(scaling)' would do it"
            : "call 'network.FoldOutputScaling(scaling)' afterwards, so that it gives the original unit");

    /// <summary>The sentence for who trains on them all the same.</summary>
    public string Note => $"The {Figures}, which is too far for most trainings to end well: {Cure}.";

    /// <summary>A constant counts as a standardizer counts it.</summary>
    private double Spread => _targets.Std > 0 ? _targets.Std : 1;

    /// <summary>From the targets' mean to the network's outputs, or to 0, where standardized targets have it.</summary>
    private double Distance => Math.Max(0, Math.Max(_targets.Mean - Math.Max(0, _outputs.Mean), Math.Min(0, _outputs.Mean) - _targets.Mean));

    /// <summary>Measures the targets, and the network on some of the rows.</summary>
    /// <param name="network">The network, before training.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="weights">What the rows count; those that do not are left out.</param>
    /// <param name="options">Rows and threads of a batch.</param>
    /// <returns>One for each output; none for labels, for cross-entropies, and where the last activation gives only what lies between two numbers.</returns>
    public static TargetScale[] Measure<TNetwork>(INetwork<TNetwork> network, Dataset data, SampleWeights? weights, FitOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        if (data.HasLabels || !new RowLoss(info).IsError || UnreachableTargets.RangeOf(info.Layers[^1]).IsBounded)
        {
            return [];
        }

        var (targets, outputs) = (new RunningMoments[info.OutputSize], new RunningMoments[info.OutputSize]);
        for (var row = 0; row < data.Rows; row++)
        {
            if (weights is null || weights[row] > 0)
            {
                Add(targets, data.Targets.Slice(row * data.Outputs, data.Outputs));
            }
        }

        var rows = Math.Min(MostRows, data.Rows);
        var batchSize = Math.Min(options.BatchSize, rows);
        var buffer = new float[batchSize * info.OutputSize];
        for (var first = 0; first < rows; first += batchSize)
        {
            var count = Math.Min(batchSize, rows - first);
            var batch = buffer.AsSpan(0, count * info.OutputSize);
            network.Forward(data.Features.Slice(first * data.Inputs, count * data.Inputs), batch, options.Threads);
            Add(outputs, batch);
        }

        return [.. Enumerable.Range(0, info.OutputSize).Select(output => new TargetScale(info, output, targets[output], outputs[output]))];
    }

    private static void Add(RunningMoments[] moments, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            moments[i % moments.Length].Add(values[i]);
        }
    }

    /// <summary>Whether steps that suit outputs of some spread suit the targets.</summary>
    private bool Suits(double spread) => Spread >= LeastSpread * spread && Spread <= MostSpread * spread;

    private static double Size(RunningMoments moments) => Math.Sqrt(moments.Mean * moments.Mean + moments.Variance);
}
