namespace NetGen.Signal;

/// <summary>
/// The pass of a layer whose maps are weighted sums of what is under a window (Xiao et al. 2018): that of a row of as many inputs as are under it, but
/// for the border, where fewer are, and for pixels of a map, which share the weights.
/// </summary>
internal sealed class WindowSumPass : ImagePass
{
    private readonly SignalWindow _window;
    private readonly SignalWindow _kernel;
    private readonly WindowSums _sums;
    private readonly WindowSums _sumsOfKernel;

    private WindowSumPass(SignalLayer layer, SignalState input, WindowSums sums, WindowSums sumsOfKernel, PreActivation preActivation, Activated activated)
        : base(layer, input, preActivation, activated) =>
        (_window, _kernel, _sums, _sumsOfKernel) = (layer.Window!, layer.Kernel!, sums, sumsOfKernel);

    public static WindowSumPass Of(SignalLayer layer, SignalState input, ImageSignal image, Func<SignalLayer, PreActivation, Activated> activate)
    {
        var (sumsOfKernel, sums) = WindowSums.Of(image.Grid, layer.Kernel!, layer.Window!);
        var z = layer.Structure == WeightStructure.Identity ? Copies(layer, input, image, sums) : Sums(layer, input, image, sums);
        return new(layer, input, sums, sumsOfKernel, z, activate(layer, z));
    }

    /// <summary>‖W‖² of a map's n weights has the relative variance 2/n, which pixels share as far as they are not alike anyway.</summary>
    protected override double KernelSpread => Layer.Structure == WeightStructure.Identity || Layer.HasIdenticalUnits ? 0 : 2 * Square(1 - InputPairShare) / Layer.Inputs;

    /// <summary>Each group reads a part of the maps.</summary>
    /// <summary>Maps of a group follow the channels that it alone reads.</summary>
    protected override double InheritedSpread => _window.Groups == 1 ? 0 : Image.MapSpread / _window.ChannelsOfGroup * _window.MapsOfGroup;

    protected override double InputCommonSpread => _window.Groups == 1 ? Input.Spread : base.InputCommonSpread;

    /// <summary>Orthogonal weights keep the length of what is under a window, as far as all of it is kept; an identity draws nothing.</summary>
    protected override double Kept
    {
        get
        {
            if (Layer.Structure == WeightStructure.Identity || Layer.HasIdenticalUnits)
            {
                return double.MaxValue;
            }

            var alike = Square(InputPairShare) + KernelSpread / 2;
            return Layer.Structure == WeightStructure.Orthogonal
                ? 2 * SquaredElasticity * Layer.ConnectedInputs * (1 + (Field.Grid.Pixels - 1) * alike) / Field.Grid.Pixels
                : 0;
        }
    }

    private double InputPairShare => Input.SecondMoment > 0 ? Math.Min(1, Image.PairMoment / Input.SecondMoment) : 0;

    /// <summary>
    /// E‖∂L/∂W‖²: a weight's gradient is a sum over the windows of δ x, of which those of one map are correlated as both factors are; and along the kernel
    /// itself as δ z is, since the slope in δ follows z.
    /// </summary>
    public override double SquaredWeightGradient(GradientMoments preActivations)
    {
        var gradient = OfPlaces(preActivations);
        var grid = Field.Grid;
        var squares = _sumsOfKernel.Sum(Image.SecondMoments);
        var alone = grid.Mean([.. gradient.MeanSquares.Select((square, place) => square * squares[place])]);
        var under = grid.Mean(_sumsOfKernel.Under);
        var pairShare = preActivations.PairShare * grid.Mean(gradient.MeanSquares);
        var pairs = pairShare * under * Math.Max(0, grid.Pixels * _kernel.AlikeUnder - 1) * Image.PairMoment;
        var alongKernel = Layer.Gain > 0 ? pairShare * (grid.Pixels - 1) * AlongKernel / Layer.Gain : 0;
        return _kernel.Maps * grid.Pixels * Math.Max(0, _kernel.ChannelsOfGroup * (alone + pairs) + alongKernel);
    }

    public override GradientMoments ThroughWeights(GradientMoments preActivations)
    {
        var squares = _sums.SumBack(OfPlaces(preActivations).MeanSquares);
        var grid = Image.Grid;
        if (Layer.Structure == WeightStructure.Identity)
        {
            var factor = Square(Layer.Diagonal) * Layer.ConnectedInputs;
            return Back(grid, [.. squares.Select(square => SignalRange.Limit(factor * square))], preActivations, preActivations.CommonShare, 0);
        }

        var windows = _sums.SumBack(Field.Grid.Uniform(1));
        var common = new double[squares.Length];
        var sent = new double[squares.Length];
        for (var place = 0; place < sent.Length; place++)
        {
            // Of n sums, those of one map are correlated, and those of one window.
            var (maps, n) = (_window.MapsOfGroup, _window.MapsOfGroup * windows[place]);
            var correlated = 1 + (windows[place] - 1) * preActivations.PairShare + (n - windows[place]) * preActivations.CommonShare;
            common[place] = Square(Layer.WeightMean) * Math.Max(0, maps * squares[place] * correlated);
            sent[place] = SignalRange.Limit(maps * Layer.WeightVariance * squares[place] + common[place]);
        }

        var (all, shared) = (grid.Mean(sent), grid.Mean(common));
        var gain = Input.SecondMoment > 0 ? Layer.Gain * Field.Grid.Mean(_sums.Sum(Image.SecondMoments)) / _window.Pixels / Input.SecondMoment : 0;
        return Back(grid, sent, preActivations, shared > 0 ? Math.Min(1, shared / all) : 0, SignalRange.LimitSigned(preActivations.LossByVariance * gain));
    }

    /// <summary>Two pixels of a map are under the same weight only where they lie a whole number of strides apart, and the window is inside for both.</summary>
    private GradientMoments Back(PlaceGrid grid, double[] squares, GradientMoments preActivations, double commonShare, double lossByVariance) =>
        new(grid.Mean(squares), null, commonShare, lossByVariance) { Image = new(grid, squares, null), PairShare = preActivations.PairShare * Pairs(_window.AlikeUnder * _window.Outputs / _window.Inputs, _window.Inputs) };

    /// <summary>Normal by the central limit theorem; over maps, the variance at a place is Var(W) times the sum of squares under the window.</summary>
    private static PreActivation Sums(SignalLayer layer, SignalState input, ImageSignal image, WindowSums sums)
    {
        var window = layer.Window!;
        var channels = (double)window.ChannelsOfGroup;
        var means = Array.ConvertAll(sums.Sum(image.Means), sum => SignalRange.LimitSigned(channels * layer.WeightMean * sum + layer.Bias));
        var overMaps = Array.ConvertAll(sums.Sum(image.SecondMoments), sum => SignalRange.Limit(channels * layer.WeightVariance * sum));
        var common = Array.ConvertAll(sums.Under, pixels => SignalRange.Limit(Square(layer.WeightMean) * VarianceOfSum(input, image, pixels, channels)));
        double[] variances = [.. overMaps.Zip(common, (one, another) => SignalRange.Limit(one + another))];

        var (ofMap, ofAll, total) = (sums.Output.Mean(overMaps), sums.Output.Mean(common), sums.Output.Mean(variances));
        var pairShare = total > 0 && input.SecondMoment > 0 ? (ofMap * Math.Min(1, image.PairMoment / input.SecondMoment) * Pairs(window.AlikeUnder, sums.Output.Pixels) + ofAll) / total : 0;
        var (shared, own) = image.WindowSpread(sums.Output.Mean(sums.Under), channels);
        var part = total > 0 ? ofMap / total : 0;
        var field = PixelField.Normal(sums.Output, means, variances, new(pairShare, part * shared, part * own), layer.Activation.Shape);
        return PreActivation.OfImage(field, means, variances, total > 0 ? Math.Min(1, ofAll / total) : 0);
    }

    /// <summary>From a mean over all pairs of n to that over different ones.</summary>
    private static double Pairs(double share, double n) => n > 1 ? Math.Max(0, (n * share - 1) / (n - 1)) : 0;

    /// <summary>That of all units under a window: pixels of a map are correlated, and maps.</summary>
    private static double VarianceOfSum(SignalState input, ImageSignal image, double pixels, double channels)
    {
        var units = pixels * channels;
        var correlated = 1 + (pixels - 1) * image.PairShare(input.Mean, input.Variance) + (units - pixels) * input.CommonShare;
        return Math.Max(0, units * input.Variance * correlated);
    }

    /// <summary>Each connected map repeats a channel, whatever its distribution; the others are the bias.</summary>
    private static PreActivation Copies(SignalLayer layer, SignalState input, ImageSignal image, WindowSums sums)
    {
        var source = UnderWindows.Of(image, sums);
        var field = source.Field((pixels, _) => pixels.Map(SignalRange.LimitSigned(layer.Diagonal), layer.Bias, layer.ConnectedOutputs).Limited());
        return PreActivation.OfImage(field, Math.Max(0, input.CommonShare));
    }
}
