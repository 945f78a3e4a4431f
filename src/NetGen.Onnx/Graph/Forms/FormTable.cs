namespace NetGen;

/// <summary>All forms, in the order in which they are asked about an operator.</summary>
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
        new LayoutForm(context),
        new ProductForm(context),
        new SoftmaxForm(context),
        new RowReductionForm(context),
        new ComposedSoftmaxForm(),
        new BiasForm(),
        new ScalingForm(context),
        new CurveForm(context),
    ];
}
