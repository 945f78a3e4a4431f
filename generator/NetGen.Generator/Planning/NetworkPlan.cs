using NetGen.Generator.Planning.Fusions;
using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>All decisions for a network: what the emitter prints.</summary>
/// <param name="network">The declaration.</param>
/// <param name="steps">The steps of a pass, in running order.</param>
/// <param name="padsInput">Whether the network's input is copied into padded rows first.</param>
internal sealed class NetworkPlan(NetworkModel network, EquatableArray<LayerPlan> steps, bool padsInput)
{
    public NetworkModel Network => network;

    /// <summary>The steps of a pass, in running order.</summary>
    public EquatableArray<LayerPlan> Steps => steps;

    /// <summary>The same steps, in parts that become a method each where there are several.</summary>
    public IReadOnlyList<IReadOnlyList<LayerPlan>> Parts { get; } = Planning.Parts.Of([.. steps]);

    /// <summary>The parts that are methods of their own: none where one method holds all.</summary>
    public IReadOnlyList<IReadOnlyList<LayerPlan>> SeparateParts => Parts.Count == 1 ? [] : Parts;

    /// <summary>Whether the network's input is copied into padded rows first, for steps that read whole vectors.</summary>
    public bool PadsInput => padsInput;

    /// <summary>The last step.</summary>
    public LayerPlan Head => Steps[Steps.Count - 1];

    /// <summary>Where inference keeps the outputs of steps.</summary>
    public ForwardBuffers Forward { get; } = ForwardBuffers.Of(steps, padsInput ? RowLayout.Pad(network.InputSize) : 0);

    /// <summary>Whether some step works on images.</summary>
    public bool HasImages => Steps.Any(step => step.Step.Shape.IsImage);

    /// <summary>Floats of all parameters, padding included.</summary>
    public int ParameterFloats => Steps.Sum(step => step.ParameterFloats);

    /// <summary>Floats of the largest transposed weight matrix.</summary>
    public int TransposedFloats => Steps.Max(step => step.TransposedFloats);

    /// <summary>Whether inference reads some step's weights in fewer bits.</summary>
    public bool IsNarrow => Steps.Any(step => step.IsNarrow);

    /// <summary>Floats of what inference reads in a network with narrow weights.</summary>
    public int NarrowFloats => Steps.Where(step => step.IsNarrow).Max(step => step.NarrowStart + step.NarrowFloats(step.Precision));

    /// <summary>Scratch for the rounded inputs of one step at a time.</summary>
    public int RoundedInputFloats => Steps.Max(step => step.RoundedInputFloats);

    /// <summary>Whether each step reads the one before and nothing else.</summary>
    public bool IsChain => Steps.All(step => step.Step.Sources is [{ } source] && source.Step == step.Number - 1);

    /// <summary>Whether a single row is computed by straight-line code.</summary>
    public bool HasLanes => !IsNarrow && LanePlacement.Fits(this);

    /// <summary>Lanes of the vectors of that code.</summary>
    public int Lanes => LanePlacement.Lanes(this);

    /// <summary>Whether batches are computed with vectors of rows.</summary>
    public bool HasColumns => !IsNarrow && ColumnPlacement.Fits(this);

    /// <summary>The steps of each shape that kernels are emitted for.</summary>
    public IEnumerable<IReadOnlyList<LayerPlan>> KernelGroups =>
        Steps.Where(step => step.KernelShape is not null).GroupBy(step => step.KernelLayerNumber).Select(steps => steps.ToList());

    /// <summary>The step that computes what another reads; null for the network's input.</summary>
    public LayerPlan? Producer(StepSource source) => source.Step == 0 ? null : Steps[source.Step - 1];

    /// <summary>The steps that read another's outputs, in running order.</summary>
    public IReadOnlyList<LayerPlan> ReadersOf(int step) => [.. Steps.Where(reader => reader.Step.Sources.Any(source => source.Step == step))];

    /// <summary>Whether the only reader of a step's outputs multiplies with the derivative of its activation.</summary>
    public bool IsDifferentiatedByReader(LayerPlan step) => step != Head && DerivativeIntoGradient.Applies(step, ReadersOf(step.Number));

    public static NetworkPlan Create(NetworkModel network)
    {
        var planning = new StepPlanning(network);
        var placed = network.Precision == Precision.Float32 ? planning.Steps : NarrowPlacement.Of(planning.Steps, network.Precision);
        return new NetworkPlan(network, KernelSharing.Of(placed).ToEquatableArray(), planning.PadsInput);
    }
}
