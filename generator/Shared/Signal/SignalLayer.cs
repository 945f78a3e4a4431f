using NetGen.Model;

namespace NetGen.Signal;

/// <summary>A layer as the analysis sees it: a linear map with random weights, an activation, dropout.</summary>
/// <param name="Inputs">n: the inputs that one output is a sum of.</param>
/// <param name="Outputs">m: the outputs that have weights of their own, neurons or maps.</param>
/// <param name="WeightMean">E[W].</param>
/// <param name="WeightVariance">Var(W).</param>
/// <param name="Structure">How the weights depend on each other.</param>
/// <param name="Bias">What every bias starts with; 0 without one.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Dropout">The share of outputs dropped while training.</param>
internal sealed record SignalLayer(
    int Inputs,
    int Outputs,
    double WeightMean,
    double WeightVariance,
    WeightStructure Structure,
    double Bias,
    ActivationModel Activation,
    double Dropout)
{
    /// <summary>The layers whose outputs it reads, counted from 0; −1 is the network's input. Several are added.</summary>
    public required IReadOnlyList<int> Sources { get; init; }

    /// <summary>Whether it has weights; one without hands on what it is given.</summary>
    public bool HasWeights { get; init; } = true;

    /// <summary>What it moves over an image; null for a layer that does not.</summary>
    public SignalWindow? Window { get; private init; }

    /// <summary>The same with all of its kernel's weights, those too that are 0 before the first step.</summary>
    public SignalWindow? Kernel { get; private init; }

    /// <summary>Whether it gives an image.</summary>
    public bool GivesImage { get; init; }

    /// <summary>Values that it gives per row.</summary>
    public int Units { get; init; } = Outputs;

    /// <summary>A layer that only adds, activates or drops.</summary>
    public static SignalLayer WithoutWeights(int size, ActivationModel activation, double dropout, IReadOnlyList<int> sources) =>
        new(size, size, 1.0 / size, 0, WeightStructure.Identity, 0, activation, dropout) { Sources = sources, HasWeights = false };

    /// <summary>
    /// The layer as it moves over an image. Where all weights of a kernel but its middle are 0, it is that pixel which moves: of its weights mean and
    /// mean square are so many times those of the kernel's.
    /// </summary>
    /// <param name="window">What it moves.</param>
    /// <param name="isMiddleOnly">Whether that is so.</param>
    public SignalLayer Over(SignalWindow window, bool isMiddleOnly)
    {
        if (!HasWeights || !isMiddleOnly || window.Pixels == 1)
        {
            return this with { Window = window, Kernel = window };
        }

        var mean = window.Pixels * WeightMean;
        return this with
        {
            Window = window.OnlyMiddle(),
            Kernel = window,
            Inputs = window.ChannelsOfGroup,
            WeightMean = mean,
            WeightVariance = Math.Max(0, window.Pixels * (WeightVariance + WeightMean * WeightMean) - mean * mean),
        };
    }

    /// <summary>What a variance is multiplied with before the activation.</summary>
    public double LengthGain => HasWeights ? Gain : 1;

    /// <summary>σ_w² = n Var(W).</summary>
    public double Gain => Inputs * WeightVariance;

    /// <summary>All units have the same weights, hence the same outputs and gradients.</summary>
    public bool HasIdenticalUnits => WeightVariance == 0 && Structure == WeightStructure.Independent && Outputs > 1;

    /// <summary>The diagonal of an identity; its mean over the matrix is one part in max(n, m) of it.</summary>
    public double Diagonal => WeightMean * Math.Max(Inputs, OutputsOfGroup);

    /// <summary>The share of outputs that an identity connects with an input.</summary>
    public double ConnectedOutputs => Math.Min(1, (double)Inputs / OutputsOfGroup);

    /// <summary>The share of inputs that an identity connects with an output.</summary>
    public double ConnectedInputs => Math.Min(1, (double)OutputsOfGroup / Inputs);

    private int OutputsOfGroup => Window?.MapsOfGroup ?? Outputs;
}
