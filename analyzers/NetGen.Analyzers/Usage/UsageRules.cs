namespace NetGen.Analyzers;

/// <summary>All rules about code that uses networks, in the order of their ids.</summary>
internal static class UsageRules
{
    public static IReadOnlyList<UsageRule> All { get; } =
    [
        new WrongLengthRule(),
        new TrainerInLoopRule(),
    ];
}
