namespace NetGen;

/// <summary>What an operator gives that is not supported; already reported.</summary>
internal sealed record UnknownValue : GraphValue
{
    public static UnknownValue Instance { get; } = new();
}
