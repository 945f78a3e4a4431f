using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Planning.Fusions;

/// <summary>A step while nodes are gathered for it.</summary>
internal sealed class StepDraft(GraphNode first)
{
    private readonly List<int> _layers = [first.Layer];

    /// <summary>The node that reads what the step reads.</summary>
    public GraphNode First { get; } = first;

    /// <summary>The node whose value the step gives.</summary>
    public GraphNode Last { get; private set; } = first;

    /// <summary>The declared layers that the nodes come from.</summary>
    public IEnumerable<int> Layers => _layers.Distinct();

    public ActivationModel Activation { get; private set; } = first.Operation is Operation.Activation own ? own.Model : ActivationModel.None;

    public double Dropout { get; private set; } = first.Operation is Operation.Dropout own ? own.Rate : 0;

    /// <summary>Takes a node that follows, where the step's end has room for it: a layer, then an activation, then dropout.</summary>
    public bool TryTake(GraphNode node)
    {
        if (First.Operation is Operation.ToImage or Operation.ToRow)
        {
            return false;
        }

        switch (node.Operation)
        {
            case Operation.Activation activation when Activation.Facts.IsIdentity && Dropout == 0:
                Activation = activation.Model;
                break;
            case Operation.Dropout dropout when Dropout == 0:
                Dropout = dropout.Rate;
                break;
            default:
                return false;
        }

        Last = node;
        _layers.Add(node.Layer);
        return true;
    }
}
