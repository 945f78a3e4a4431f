namespace NetGen;

/// <summary>Of other pools.</summary>
internal sealed class PoolAdvice : IFamilyAdvice
{
    public string? For(string type) => type.EndsWith("Pool", StringComparison.Ordinal)
        ? "Of pools there are MaxPool, AveragePool, GlobalMaxPool and GlobalAveragePool, over images."
        : null;
}
