namespace NetGen.RandomNetworks;

/// <summary>Inputs and targets of one pass; each loss takes the targets that fit it.</summary>
/// <param name="Inputs">[rows][inputs].</param>
/// <param name="Targets">[rows][outputs], each in [0, 1].</param>
/// <param name="Classes">[rows].</param>
internal sealed record Batch(double[][] Inputs, double[][] Targets, int[] Classes)
{
    public static Batch Of(IReadOnlyCollection<Batch> rows) =>
        new([.. rows.SelectMany(row => row.Inputs)], [.. rows.SelectMany(row => row.Targets)], [.. rows.SelectMany(row => row.Classes)]);

    /// <summary>The rows as a network takes them.</summary>
    public static float[] Flat(double[][] rows) => [.. rows.SelectMany(row => row).Select(value => (float)value)];

    public float Step(ITrainer trainer, Loss loss) => loss == Loss.SoftmaxCrossEntropy
        ? trainer.Step(Flat(Inputs), Classes)
        : trainer.Step(Flat(Inputs), Flat(Targets));

    public float Backward(ITrainer trainer, Loss loss) => loss == Loss.SoftmaxCrossEntropy
        ? trainer.Backward(Flat(Inputs), Classes)
        : trainer.Backward(Flat(Inputs), Flat(Targets));
}
