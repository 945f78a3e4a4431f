using NetGen.Generator.Layers;
using NetGen.Generator.Planning.Fusions;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>The steps of a network's pass, with their parameters one after the other.</summary>
internal static class StepPlanning
{
    public static IReadOnlyList<LayerPlan> Of(NetworkModel network)
    {
        var graph = NetworkGraph.Of(network);
        var drafts = FollowersIntoSteps.Gather(graph);
        var plans = new List<LayerPlan>();
        var start = 0;
        foreach (var draft in drafts)
        {
            var step = new Step(
                plans.Count + 1,
                draft.First.Layer,
                draft.First.Sources.Select(source => SourceOf(source)).ToEquatableArray(),
                draft.Activation,
                draft.Dropout,
                FusedLoss: draft.Last == graph.Output && network.FusesHeadIntoLoss);
            var plan = LayerKinds.Plan(draft.First.Operation, step, draft.First.Size, start);
            start += plan.ParameterFloats;
            plans.Add(plan);
        }

        return plans;

        StepSource SourceOf(GraphNode node)
        {
            var isShared = graph.ConsumersOf(node).Count() > 1;
            var producer = plans.Find(plan => drafts[plan.Number - 1].Last == node);
            return producer is null
                ? new(0, node.Size, node.Size, PadsWithZeros: node.Size % LayerPlan.Padding == 0, isShared)
                : new(producer.Number, node.Size, producer.OutputStride, producer.PadsWithZeros, isShared);
        }
    }
}
