namespace NetGen;

/// <summary>All kinds of layers. Their forms are asked in this order, and within a kind in its own.</summary>
internal static class LayerKinds
{
    private static readonly LayerKind[] All =
    [
        .. ConvolutionKind.All,
        .. PoolKind.All,
        .. GlobalPoolKind.All,
        new FlattenKind(),
        new DenseKind(),
        new MergingKind(),
        new ElementwiseKind(),
    ];

    /// <summary>What to do about operators that are near to a family's and not read, also of families that are not there yet.</summary>
    private static readonly IFamilyAdvice[] Advices = [new ConvolutionAdvice(), new PoolAdvice(), new NormalizationAdvice(), new RecurrentAdvice()];

    /// <summary>What exporters end the names of weights and operators with.</summary>
    public static IEnumerable<string> NameEndings => All.SelectMany(kind => kind.NameEndings);

    /// <summary>What to do about an operator that is not read; null where no family has an answer.</summary>
    public static string? Advice(string type) => Advices.Select(advice => advice.For(type)).FirstOrDefault(text => text is not null);

    /// <summary>What stands in the attributes' places.</summary>
    public static IEnumerable<string> Names => All.Select(kind => kind.Name);

    /// <summary>The kind that is an activation and nothing besides.</summary>
    public static LayerKind Alone { get; } = All.First(kind => !kind.HasOperation);

    /// <summary>The kind of a declared layer.</summary>
    /// <exception cref="InvalidOperationException">There is none in this version.</exception>
    public static LayerKind Of(LayerInfo layer) => Array.Find(All, kind => kind.Name == layer.Kind)
        ?? throw new InvalidOperationException($"Layer '{layer.Name}' is of a kind, [{layer.Kind}], that this version of NetGen.Onnx does not know: update the package.");

    /// <summary>What reads the operators of all kinds.</summary>
    public static IEnumerable<NodeForm> Forms(ReadingContext context) => All.SelectMany(kind => kind.Forms(context));

    /// <summary>What the operators of all families compute.</summary>
    public static IEnumerable<KeyValuePair<string, Func<EvaluatedNode, EvaluatedTensor>>> Operators =>
        [.. ConvolutionOperators.All, .. PoolOperators.All, .. DenseOperators.All, .. ElementwiseOperators.All, .. SoftmaxOperators.All];

    /// <summary>A layer that changes nothing, into which can go what is to be done to a network's last outputs.</summary>
    public static LayerDraft Identity(string name, RowsValue rows, int width, FoldingBudget budget) =>
        All.Select(kind => kind.Identity(name, rows, width, budget)).OfType<LayerDraft>().First();
}
