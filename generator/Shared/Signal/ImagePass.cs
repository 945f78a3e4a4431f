namespace NetGen.Signal;

/// <summary>The pass of a layer that gives an image, or reads one by windows: pixels of a map share its weights, and places differ.</summary>
/// <param name="layer">The layer.</param>
/// <param name="input">The distribution of its inputs.</param>
/// <param name="preActivation">That of its pre-activations.</param>
/// <param name="activated">That of its activations.</param>
internal abstract class ImagePass(SignalLayer layer, SignalState input, PreActivation preActivation, Activated activated)
    : LayerPass(layer, input, preActivation, activated)
{
    private SignalState? _output;
    private PixelField? _outputField;
    private double? _mapSpread;
    private double? _alongKernel;

    public sealed override SignalState Output => _output ??= base.Output.With(CreateImage()).AfterDropout(Layer.Dropout);

    /// <summary>Maps are independent, as units of a row are.</summary>
    public sealed override double OutputSpread => SignalRange.Limit((1 + CommonSpread) * (1 + MapSpread / Maps) - 1);

    /// <summary>P(all pixels of all maps inactive): pixels are independent at each point of their mode.</summary>
    public sealed override double AllInactive
    {
        get
        {
            if (Moments.InactiveShare == 0)
            {
                return 0;
            }

            var pixels = Field.Pixels;
            var shape = Layer.Activation.Shape;
            var shares = pixels.GroupMeans(Array.ConvertAll(pixels.Nodes.Values, z => shape.IsInactive(z) ? 1.0 : 0));
            var ofMap = pixels.Modes.Select((weight, point) => weight * pixels.Levels
                .Select((share, level) => Math.Pow(shares[level * pixels.Modes.Length + point], share * Field.Grid.Pixels))
                .Aggregate(1.0, (product, dead) => product * dead)).Sum();
            return Math.Pow(Math.Min(1, ofMap), Maps);
        }
    }

    protected PixelField Field => PreActivation.Field!;

    protected double Maps => Math.Max(1, Layer.Units / Field.Grid.Pixels);

    protected ImageSignal Image => Input.Image!;

    /// <summary>The relative variance of a pre-activation's mean square that comes from the length of its kernel.</summary>
    protected abstract double KernelSpread { get; }

    /// <summary>The relative variance of the mean square that a map of pre-activations had before its own weights were drawn.</summary>
    protected abstract double InheritedSpread { get; }

    /// <summary>The relative variance of the inputs' mean square that all maps share.</summary>
    protected virtual double InputCommonSpread => Math.Max(0, Input.Spread - Image.MapSpread / Image.Channels);

    /// <summary>By how many percent E y² grows for one of E z².</summary>
    protected virtual double Elasticity => Moments.SecondMoment > 0 ? Moments.LengthSlope * PreActivation.Variance / Moments.SecondMoment : 0;

    protected double SquaredElasticity => Square(Elasticity);

    /// <summary>The part of what a map's own weights scatter that structured weights do not.</summary>
    protected virtual double Kept => 0;

    /// <summary>E[φ' z of one pixel · φ' z of another] / E[φ' of one · φ' of another] over the pixels of a map, weighted by the gradients.</summary>
    protected double AlongKernel => _alongKernel ??= Field.Pixels.PairMean(Field.Pixels.Nodes.Values);

    private double CommonSpread => SquaredElasticity * InputCommonSpread;

    private double MapSpread => _mapSpread ??= (1 + OwnSpread) * (1 + SquaredElasticity * InheritedSpread) - 1;

    private double OwnSpread => Math.Max(
        0, ImageSignal.OwnMapSpread(OutputField, Moments.SecondMoment, Moments.SquareSpread, SquaredElasticity * KernelSpread, SquaredElasticity) - Kept);

    private PixelField OutputField => _outputField ??= Activated.Slopes is null ? PixelField.Uniform(Field.Grid, Activated.Outputs) : Field.With(Activated.Outputs, Elasticity);

    public sealed override GradientMoments ThroughActivation(GradientMoments outputs)
    {
        if (Activated.Slopes is not { } slopes)
        {
            return base.ThroughActivation(outputs);
        }

        var kept = 1 / (1 - Layer.Dropout);
        var alongOutput = SignalRange.Limit(Square(2 * outputs.LossByVariance / Layer.Units) * kept * kept);
        var relative = Relative(outputs);
        double[] local = [.. slopes.Select((slope, i) => SignalRange.Limit(Square(slope) * relative[i]))];
        double[] along = [.. slopes.Select((slope, i) => SignalRange.Limit(Square(slope) * alongOutput * Square(Activated.Outputs.Values[i])))];
        double[] weighted = [.. slopes.Select((slope, i) => slope * relative[i])];
        var together = Field.Pixels.PairMean(weighted);
        _alongKernel = together > 0 ? Field.Pixels.PairMean([.. weighted.Select((slope, i) => slope * Field.Pixels.Nodes.Values[i])]) / together : 0;
        var levels = Field.Pixels.LevelMeans(local);
        var (factors, added) = (Field.Levels.Spread(levels), Field.PlaceMeans(along));
        var squares = outputs.Image?.MeanSquares ?? Field.Grid.Uniform(outputs.Average);
        double[] through = [.. squares.Select((square, place) => SignalRange.Limit(kept * (square * factors[place] + added[place])))];
        var level = Field.Levels.Of;
        return new(Field.Grid.Mean(through), null, outputs.CommonShare * Alike(slopes, null), outputs.LossByVariance * kept * Moments.LengthSlope)
        {
            Image = new(Field.Grid, through, OfNodes((i, of) => levels[of] > 0 ? local[i] / levels[of] : 1)),
            PairShare = Math.Max(outputs.PairShare, outputs.Image is null ? outputs.CommonShare : 0) / kept * Alike(slopes, relative),
        };
    }

    /// <summary>The gradient of the pre-activations, place by place; that of a loss has it node by node.</summary>
    protected ImageGradient OfPlaces(GradientMoments preActivations) => preActivations.Image ?? new(
        Field.Grid,
        preActivations.Nodes is { } nodes && nodes.Length == Field.Pixels.Nodes.Values.Length ? Field.PlaceMeans(nodes) : Field.Grid.Uniform(preActivations.Average),
        null);

    /// <summary>A value for each node, from its number and its level.</summary>
    protected double[] OfNodes(Func<int, int, double> value)
    {
        var pixels = Field.Pixels;
        var values = new double[pixels.Nodes.Values.Length];
        for (var group = 0; group < pixels.GroupCount; group++)
        {
            for (var i = pixels.Starts[group]; i < pixels.End(group); i++)
            {
                values[i] = value(i, group / pixels.Modes.Length);
            }
        }

        return values;
    }

    private ImageSignal CreateImage() => ImageSignal.Of(OutputField, Maps) with
    {
        KernelSpread = SquaredElasticity * KernelSpread,
        MapSpread = MapSpread,
        InheritedSpread = SquaredElasticity * InheritedSpread,
    };

    /// <summary>For each node the gradient's mean square over that of all; dropout's zeros, which end each group of outputs, get none.</summary>
    private double[] Relative(GradientMoments outputs)
    {
        var given = outputs.Image?.Relative ?? (outputs.Image is null && outputs.Average > 0 ? outputs.Nodes?.Select(square => square / outputs.Average).ToArray() : null);
        var modes = Field.Pixels.Modes.Length;
        var count = Field.Pixels.Nodes.Values.Length;
        return given is null ? [.. Enumerable.Repeat(1.0, count)]
            : given.Length == count ? given
            : given.Length < count + Field.Pixels.GroupCount ? [.. Enumerable.Repeat(1.0, count)]
            : [.. Enumerable.Range(0, Field.Pixels.GroupCount).SelectMany(group => new ArraySegment<double>(given, Field.Pixels.Starts[group] + group, Field.Pixels.End(group) - Field.Pixels.Starts[group]))];
    }

    /// <summary>E[φ' of one pixel · φ' of another] / E φ'² over the pixels of a map, weighted by the gradients; over maps, which are independent, without weights.</summary>
    private double Alike(double[] slopes, double[]? relative)
    {
        if (relative is null)
        {
            return Moments.SlopeSecondMoment > 0 ? Math.Min(1, Square(Moments.SlopeMean) / Moments.SlopeSecondMoment) : 0;
        }

        var nodes = Activated.PreActivations;
        var second = nodes.Mean([.. slopes.Select((slope, i) => Square(slope) * relative[i])]);
        return second > 0 ? Math.Min(1, Field.Pixels.PairMean([.. slopes.Select((slope, i) => slope * relative[i])]) / second) : 0;
    }
}
