namespace NetGen.Generator.Emission;

/// <summary>Inference of one row or of a batch: what differs in the text.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Arguments">What hands them on.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Offset">The offset of a buffer that so many floats per row lie before.</param>
/// <param name="Statement">A step's statement.</param>
/// <param name="NarrowStatement">The same with narrow weights.</param>
internal sealed record ForwardForm(
    string Name,
    string Parameters,
    string Arguments,
    string Rows,
    Func<int, string> Offset,
    Func<StepEmitter, IReadOnlyList<string>, string, string> Statement,
    Func<INarrowEmitter, string, string, string> NarrowStatement)
{
    public static ForwardForm Row { get; } = new(
        "Row",
        "ref float x, ref float p, ref float scratch",
        "ref x, ref p, ref scratch",
        "1",
        floats => Literals.Integer(floats),
        (step, inputs, output) => step.ForwardRow(inputs, output),
        (step, input, output) => step.NarrowForwardRow(input, output));

    public static ForwardForm Batch { get; } = new(
        "Rows",
        "ref float x, int rows, ref float p, ref float scratch",
        "ref x, rows, ref p, ref scratch",
        "rows",
        floats => $"(nint)rows * {floats}",
        (step, inputs, output) => step.Forward(inputs, output),
        (step, input, output) => step.NarrowForward(input, output));
}
