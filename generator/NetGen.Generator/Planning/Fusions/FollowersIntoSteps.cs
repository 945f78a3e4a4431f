using NetGen.Graph;

namespace NetGen.Generator.Planning.Fusions;

/// <summary>An activation or a dropout becomes part of the step before it, where nobody else reads what that step gives.</summary>
internal static class FollowersIntoSteps
{
    /// <summary>The graph's nodes, but for the input, gathered into steps in running order.</summary>
    public static IReadOnlyList<StepDraft> Gather(NetworkGraph graph)
    {
        var steps = new List<StepDraft>();
        foreach (var node in graph.Nodes.Skip(1))
        {
            var before = node.Sources.Count == 1 ? steps.Find(step => step.Last == node.Sources[0]) : null;
            if (before is null || graph.ConsumersOf(before.Last).Count() > 1 || !before.TryTake(node))
            {
                steps.Add(new(node));
            }
        }

        return steps;
    }
}
