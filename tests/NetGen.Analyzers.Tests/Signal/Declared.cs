using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Network models as the parser makes them, without source.</summary>
internal static class Declared
{
    private static readonly TypeModel Type = new("", new([]), "Net", "Net", "Net", "Net", false, false, false, false, null, null, true, new([]), new([]), new([]), new([]), false, false, false, false, false, false);

    /// <summary>An initializer with every parameter at its default.</summary>
    public static InitializerModel Initializer(Init kind) => new(
        kind, kind is Init.He or Init.HeUniform ? Math.Sqrt(2) : 1, 0, kind == Init.Sparse ? 0.01 : 1, -1, 1, 0, 0.9, 1, FanMode.In, Distribution.Normal, false);

    /// <summary>An initializer that gives a layer of equal fans the variance gain² / n.</summary>
    public static InitializerModel Gain(double gain) => Initializer(Init.LeCun) with { Gain = gain };

    public static InitializerModel Normal(double std) => Initializer(Init.Normal) with { Std = std };

    public static ActivationModel Activation(Act kind) => new(kind, kind == Act.ELU ? 1 : 0.01);

    public static DenseLayerModel Layer(int inputs, int outputs, ActivationModel activation, InitializerModel initializer) =>
        new("layer", inputs, outputs, activation, 0, new([]), IsMalformed: false, HasBias: true, BiasValue: 0, IsAutoInitialized: false, initializer);

    public static NetworkModel Network(Loss loss, params DenseLayerModel[] layers) =>
        new(Type, new([.. layers]), loss, Seed: 0, InputMean: 0, InputStd: 1, AreInputsGiven: false, IsLossGiven: false, HasUndefinedLoss: false, Precision: Precision.Float32, Weights: null);

    /// <summary>Square layers of one kind.</summary>
    public static NetworkModel Stack(int width, int depth, ActivationModel activation, InitializerModel initializer) =>
        Network(Loss.MeanSquaredError, [.. Enumerable.Repeat(Layer(width, width, activation, initializer), depth)]);

    /// <summary>A network of the given sizes.</summary>
    public static NetworkModel Chain(Loss loss, Act hidden, Act head, InitializerModel initializer, params int[] sizes) => Network(
        loss,
        [.. sizes.Zip(sizes.Skip(1)).Select((pair, i) => Layer(pair.First, pair.Second, Activation(i == sizes.Length - 2 ? head : hidden), initializer))]);

    public static SignalReport Predict(NetworkModel network) => SignalPropagation.Predict(network);
}
