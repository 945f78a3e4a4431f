using NetGen.Activations;

namespace NetGen.Signal;

/// <summary>What a layer hands to the next one: the distribution of its outputs over units, inputs and initial weights.</summary>
/// <param name="Nodes">The distribution of one unit.</param>
/// <param name="Mean">Its mean m1.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="CommonShare">The correlation of two units: 0 independent, 1 identical, negative where their sum is fixed.</param>
/// <param name="Common">What all units share; null for nothing, and where only the correlation is known.</param>
/// <param name="Spread">Relative variance of the mean square over initial weights, for one input.</param>
internal sealed record SignalState(Nodes Nodes, double Mean, double Variance, double CommonShare, CommonMode? Common, double Spread)
{
    /// <summary>m2.</summary>
    public double SecondMoment => Mean * Mean + Variance;

    /// <summary>What is known besides of an image; null for a row.</summary>
    public ImageSignal? Image { get; init; }

    /// <param name="mean">The mean of the data.</param>
    /// <param name="std">Its standard deviation.</param>
    /// <param name="image">Its size, if it is images.</param>
    public static SignalState OfData(double mean, double std, SignalImage? image) => new(Nodes.Normal(mean, std * std), mean, std * std, 0, null, 0)
    {
        Image = image is { } size ? ImageSignal.OfData(size, mean, std * std) : null,
    };

    /// <summary>An image as a row: two units are two pixels of one map, or of two.</summary>
    public SignalState Flattened()
    {
        if (Image is null)
        {
            return this;
        }

        double pixels = Image.Grid.Pixels, units = pixels * Image.Channels;
        var share = units > 1 ? ((pixels - 1) * Image.PairShare(Mean, Variance) + (units - pixels) * CommonShare) / (units - 1) : 0;
        return this with { CommonShare = share, Image = null };
    }

    /// <summary>The variance of the sum of n units.</summary>
    public double VarianceOfSum(int units) => Math.Max(0, units * Variance * (1 + (units - 1) * CommonShare));

    /// <summary>
    /// The sum of two layers' outputs, unit by unit. What passes through weights of mean 0 is uncorrelated with what does not, so that variances
    /// add (Yang and Schoenholz 2017); the sum is taken as normal. How much lengths scatter follows both alike: an upper bound.
    /// </summary>
    public SignalState Plus(SignalState other, ActivationShape shape)
    {
        var (mean, variance) = (SignalRange.LimitSigned(Mean + other.Mean), SignalRange.Limit(Variance + other.Variance));
        var square = mean * mean + variance;
        var spread = square > 0 ? (SecondMoment * Math.Sqrt(Spread) + other.SecondMoment * Math.Sqrt(other.Spread)) / square : 0;
        var share = variance > 0 ? (Variance * CommonShare + other.Variance * other.CommonShare) / variance : 0;
        var sum = new SignalState(Nodes.Normal(mean, variance, shape), mean, variance, share, null, SignalRange.Limit(spread * spread));
        return Image is { } ours && other.Image is { } theirs && ours.Grid.HasSizeOf(theirs.Grid) ? sum.With(ours.Plus(theirs, shape)) : sum;
    }

    /// <summary>Inverted dropout: the kept outputs are divided by 1 − p, so that the mean stays and the second moment grows.</summary>
    public SignalState AfterDropout(double rate)
    {
        if (rate == 0)
        {
            return this;
        }

        var variance = SecondMoment / (1 - rate) - Mean * Mean;
        var dropped = new SignalState(Nodes.Map(1 / (1 - rate), 0, 1 - rate), Mean, variance, variance > 0 ? CommonShare * Variance / variance : 0, Common?.AfterDropout(rate), Spread);
        return Image is null ? dropped : dropped.With(Image.AfterDropout(rate));
    }

    /// <summary>The state of an image, whose nodes are those of one unit.</summary>
    public SignalState With(ImageSignal image) => this with { Image = image, Nodes = image.Field.Pixels.Nodes };
}
