namespace NetGen.CodeFixes.Tests;

/// <summary>The first case of each rule's each remedy, fixed in a document, a project and a solution at once.</summary>
public sealed class FixAllTests
{
    public static TheoryData<int> Indices => [.. RemedyFixCases.Firsts];

    [Theory]
    [MemberData(nameof(Indices))]
    [Trait(Speed.Trait, Speed.Slow)]
    public Task A_fault_is_mended_everywhere(int index)
    {
        var test = RemedyFixCases.All[index];
        return FixTest<RemedyFixProvider>.ExpectEverywhere(test.Source, test.Fixed, test.Remedy);
    }
}
