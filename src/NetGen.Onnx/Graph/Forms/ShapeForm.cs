using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Shapes as numbers to compute with; the number of rows stays open.</summary>
internal sealed class ShapeForm : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Shape", "Size"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [IShapedValue { Layout: { } layout }])
        {
            return null;
        }

        if (node.OpType == "Size")
        {
            var rows = layout.BatchAxis < 0 ? new Integer(1) : Integer.Of(layout.Sizes[layout.BatchAxis]);
            var width = layout.Width;
            return new IntegersValue([IntegerFunctions.Apply("Mul", [rows, new(width < 0 ? null : width)])], IsScalar: true);
        }

        var count = layout.Sizes.Count;
        var (start, end) = (Place(node.Integer("start", 0), count), Place(node.Integer("end", count), count));
        return new IntegersValue([.. layout.Sizes.Take(end).Skip(start).Select(Integer.Of)]);
    }

    private static int Place(long place, int count) => (int)Math.Clamp(place < 0 ? place + count : place, 0, count);
}
