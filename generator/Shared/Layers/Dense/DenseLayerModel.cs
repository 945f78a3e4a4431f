using System.Globalization;
using NetGen.Initialization;

namespace NetGen.Model;

/// <summary>A fully connected layer.</summary>
internal sealed record DenseLayerModel(
    string Name,
    int Inputs,
    int Outputs,
    ActivationModel Activation,
    double Dropout,
    EquatableArray<string> GivenArguments,
    bool IsMalformed,
    bool HasBias,
    double BiasValue,
    bool IsAutoInitialized,
    InitializerModel Initializer)
    : WeightedLayerModel(Name, Inputs, Outputs, Activation, Dropout, GivenArguments, IsMalformed, HasBias, BiasValue, IsAutoInitialized, Initializer)
{
    public override string Usage => "[Layer(inputs, outputs)] with two whole numbers";

    public override string KindName => "Layer";

    public override string Written => string.Format(CultureInfo.InvariantCulture, "Layer({0}, {1})", Inputs, Outputs);

    public override IEnumerable<DeclaredSize> Sizes => [new("inputs", Inputs, 1), new("outputs", Outputs, 1)];

    public override WeightShape WeightShape => new(Outputs, Inputs);

    public override bool SaysInputSize => true;

    public override bool FlattensInput => true;

    public override IReadOnlyList<TensorInfo> Tensors =>
    [
        new() { Name = TensorNames.Weight, Shape = [Outputs, Inputs] },
        .. HasBias ? [new() { Name = TensorNames.Bias, Shape = [Outputs] }] : Array.Empty<TensorInfo>(),
    ];

    public override long MultiplyAddCount => (long)Inputs * Outputs;

    /// <summary>
    /// Measured: with fewer outputs batches are slower than in 32 bits, with fewer weights little is gained. Sums of products
    /// of 7 bits must fit 32 bits.
    /// </summary>
    public override bool GainsFrom(Precision precision) =>
        precision != Precision.Float32 && Inputs >= 64 && Outputs >= 32 && MultiplyAddCount >= 4096 &&
        (precision != Precision.Int8 || Inputs <= int.MaxValue / (127 * 127));
}
