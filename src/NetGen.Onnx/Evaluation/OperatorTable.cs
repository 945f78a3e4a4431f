namespace NetGen;

/// <summary>What each operator computes: those of every graph, then those of a family of layers.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All =
        new(ConstantOperators.All.Concat(ShapeOperators.All).Concat(PlaceOperators.All).Concat(ReductionOperators.All).Concat(LayerKinds.Operators), StringComparer.Ordinal);

    /// <summary>Computes an operator; null for one that is not known.</summary>
    public static Func<EvaluatedNode, EvaluatedTensor>? Find(string type) => All.GetValueOrDefault(type);
}
