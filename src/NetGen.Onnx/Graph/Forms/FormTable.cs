namespace NetGen;

/// <summary>All forms, in the order in which they are asked about an operator: what holds for every graph, then what belongs to a kind of layer.</summary>
internal static class FormTable
{
    public static IReadOnlyList<NodeForm> Create(ReadingContext context, NodeReader reader) =>
    [
        new VariadicForm(reader),
        new ConstantForm(context),
        new ShapeForm(),
        new IntegerArithmeticForm(),
        new IntegerListForm(),
        new FilledConstantForm(context),
        new ConstantArithmeticForm(context),
        new CastForm(context),
        new EndingForm(),
        new PassingForm(context),
        new PadForm(context),
        new LayoutForm(context),
        .. LayerKinds.Forms(context),
    ];
}
