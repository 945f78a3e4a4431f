using NetGen.Generator.Layers;
using NetGen.Generator.Planning.Fusions;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>The steps of a network's pass, with their parameters one after the other.</summary>
internal sealed class StepPlanning
{
    private readonly NetworkModel _network;
    private readonly NetworkGraph _graph;
    private readonly IReadOnlyList<StepDraft> _drafts;
    private readonly List<LayerPlan> _steps = [];

    public StepPlanning(NetworkModel network)
    {
        _network = network;
        _graph = NetworkGraph.Of(network);
        _drafts = FollowersIntoSteps.Gather(_graph);
        PadsInput = network.InputSize % RowLayout.Padding != 0 && _drafts.Any(NeedsPaddedInput);
        var start = 0;
        foreach (var draft in _drafts)
        {
            var plan = LayerKinds.Plan(draft.First.Operation, StepOf(draft)) with { Start = start };
            start += plan.ParameterFloats;
            _steps.Add(plan);
        }
    }

    /// <summary>Whether the network's input is copied into padded rows first, for steps that read whole vectors.</summary>
    public bool PadsInput { get; }

    public IReadOnlyList<LayerPlan> Steps => _steps;

    private bool NeedsPaddedInput(StepDraft draft) => draft.First.Sources.Contains(_graph.Nodes[0]) && !LayerKinds.ReadsUnpaddedRows(draft.First.Operation);

    private Step StepOf(StepDraft draft) => new(
        _steps.Count + 1,
        draft.Layers.ToEquatableArray(),
        draft.First.Sources.Select(SourceOf).ToEquatableArray(),
        draft.Activation,
        draft.Dropout,
        FusedLoss: GivesOutput(draft) && _network.FusesHeadIntoLoss) { Shape = draft.First.Shape };

    /// <summary>Whether the network gives a step's value, perhaps brought into a row's order.</summary>
    private bool GivesOutput(StepDraft draft) =>
        draft.Last == _graph.Output || (_graph.Output.Operation is Operation.ToRow && _graph.Output.Sources[0] == draft.Last);

    private StepSource SourceOf(GraphNode node) => _steps.Find(step => _drafts[step.Number - 1].Last == node) is { } producer
        ? new(producer.Number, node.Shape, producer.OutputStride, producer.PadsWithZeros)
        : new(0, node.Shape, PadsInput ? RowLayout.Pad(node.Size) : node.Size, PadsInput);
}
