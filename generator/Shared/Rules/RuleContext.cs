using Microsoft.CodeAnalysis.CSharp;
using NetGen.Graph;
using NetGen.Layers;
using NetGen.Model;
using NetGen.Signal;
using NetGen.Weights;

namespace NetGen.Rules;

/// <summary>All that a rule may look at.</summary>
internal sealed class RuleContext
{
    private static readonly DeclarationRule[] Vanishing = [new VanishingActivationsRule(), new VanishingGradientRule()];
    private static readonly DeclarationRule[] Exploding = [new ExplodingActivationsRule(), new ExplodingGradientRule()];

    private readonly Func<Threshold, double> _threshold;
    private readonly Lazy<SignalReport?> _signal;
    private readonly Lazy<SignalReport?> _signalInUse;
    private readonly Lazy<RuleContext?> _standardized;
    private readonly Lazy<RuleContext?> _uniform;
    private readonly Lazy<bool> _vanishes;
    private readonly Lazy<bool> _explodes;

    /// <param name="network">The declared network.</param>
    /// <param name="threshold">The user's setting of a threshold, or its default.</param>
    /// <param name="pixelShare">The correlation of two pixels of its input, if that is images.</param>
    public RuleContext(NetworkModel network, Func<Threshold, double> threshold, double pixelShare = 0)
    {
        Network = network;
        Sources = new(network);
        Shapes = new(network, Sources);
        _threshold = threshold;
        _signal = new(() => HasMatchingShapes(this) ? SignalPropagation.Predict(network, pixelShare) : null);
        _signalInUse = new(() => Signal is null || network.Layers.All(layer => layer.Dropout == 0) ? Signal : SignalPropagation.Predict(WithoutDropout(network), pixelShare));
        _standardized = new(() => network is { InputMean: 0, InputStd: 1 } || !InputScaleRule.Breaks(this)
            ? null
            : new(network with { InputMean = 0, InputStd = 1 }, threshold, pixelShare) { Language = Language, Weights = Weights });
        _uniform = new(() => network.InputShape.IsImage && pixelShare == 0 ? new(network, threshold, pixelShare: 1) { Language = Language, Weights = Weights } : null);
        _vanishes = new(() => Vanishing.Any(rule => rule.Check(this).Any()));
        _explodes = new(() => Exploding.Any(rule => rule.Check(this).Any()));
    }

    public NetworkModel Network { get; }

    /// <summary>Which layers read which.</summary>
    public LayerSources Sources { get; }

    /// <summary>The shapes of what they give.</summary>
    public KnownShapes Shapes { get; }

    /// <summary>The C# that the project is compiled as; the newest unless given.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    /// <summary>The project's weight files.</summary>
    public WeightFiles Weights { get; init; } = WeightFiles.None;

    /// <summary>What the network will do before the first step, with the inputs as declared; null where its layers do not fit together.</summary>
    public SignalReport? Signal => _signal.Value;

    /// <summary>The same without dropout, which adds noise to the signal in training only.</summary>
    public SignalReport? SignalInUse => _signalInUse.Value;

    /// <summary>The same network with standardized inputs, where NG1401 asks for these; null where it does not, and where they are.</summary>
    public RuleContext? Standardized => _standardized.Value;

    /// <summary>The same network with images of one colour each; null where the inputs are rows, and where they are so.</summary>
    public RuleContext? Uniform => _uniform.Value;

    /// <summary>Whether activations or gradients vanish or explode, as NG1201 to NG1204 judge.</summary>
    public bool HasSignalFault => _vanishes.Value || SignalExplodes;

    /// <summary>Whether activations or gradients explode, as NG1202 and NG1204 judge.</summary>
    public bool SignalExplodes => _explodes.Value;

    /// <summary>
    /// The layer that a layer's activation stands on: itself, or, where it has neither activation nor dropout, an [Activation] that alone
    /// reads it, be it through a pool or another shape.
    /// </summary>
    public int EndOf(int layer) =>
        Network.Layers[layer] is { Dropout: 0, Activation.Facts.IsIdentity: true } && ReaderOf(layer) is var reader and >= 0 && Network.Layers[reader] is { HasOperation: false, TakesActivation: true }
            ? reader
            : layer;

    /// <summary>The only layer that reads another, past all that only hands on; −1 where there is none, or several.</summary>
    public int ReaderOf(int layer)
    {
        var reader = Sources.OnlyReaderOf(layer);
        while (reader >= 0 && Network.Layers[reader].IsPassage)
        {
            reader = Sources.OnlyReaderOf(reader);
        }

        return reader;
    }

    /// <summary>What a layer reads, past all that only hands on; −1 for the network's input.</summary>
    public int SourceOf(int layer)
    {
        var source = Sources.Of(layer)[0];
        while (source >= 0 && Network.Layers[source].IsPassage)
        {
            source = Sources.Of(source)[0];
        }

        return source;
    }

    /// <summary>Whether nothing but what hands on follows a layer.</summary>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="asItIs">Whether it may only come into another shape, and not be pooled.</param>
    public bool IsAtEnd(int layer, bool asItIs)
    {
        while (layer < Network.Layers.Count - 1)
        {
            layer = Sources.OnlyReaderOf(layer);
            if (layer < 0 || !Network.Layers[layer].IsPassage || asItIs && Network.Layers[layer].HasOperation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a layer reads, in a sentence about it.</summary>
    /// <param name="reader">The layer that reads.</param>
    /// <param name="source">What it reads.</param>
    /// <param name="amount">How much that is.</param>
    public string Gives(int reader, int source, string amount) =>
        source == LayerSources.Input ? $"the network's input has {amount}"
        : source == reader - 1 ? $"the layer before gives {amount}"
        : $"'{Network.Layers[source].Name}' gives {amount}";

    /// <summary>The nearest layer with weights among a layer and what it is computed from; itself where there is none.</summary>
    public int WithWeights(int layer)
    {
        var reached = new HashSet<int> { layer };
        for (var i = layer; i >= 0; i--)
        {
            if (reached.Contains(i))
            {
                if (Network.Layers[i] is WeightedLayerModel)
                {
                    return i;
                }

                reached.UnionWith(Sources.Of(i));
            }
        }

        return layer;
    }

    public double Value(Threshold asked) => _threshold(asked);

    /// <summary>A context with every threshold at its default.</summary>
    public static RuleContext WithDefaults(NetworkModel network, LanguageVersion language) =>
        new(network, static threshold => threshold.Default) { Language = language };

    private static NetworkModel WithoutDropout(NetworkModel network) =>
        network with { Layers = network.Layers.Select(layer => layer with { Dropout = 0 }).ToEquatableArray() };

    private static bool HasMatchingShapes(RuleContext context) =>
        !ShapeMismatchRule.Mismatches(context).Any() && context.Network.Layers.All(layer => layer is { Inputs: > 0, Outputs: > 0 } and not WeightedLayerModel { FanIn: <= 0 });
}
