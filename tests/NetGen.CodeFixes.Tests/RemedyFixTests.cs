namespace NetGen.CodeFixes.Tests;

/// <summary>Every remedy that a rule offers: what it writes, and that nothing is reported afterwards.</summary>
public sealed class RemedyFixTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, RemedyFixCases.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public Task A_fault_is_mended(int index)
    {
        var test = RemedyFixCases.All[index];
        return FixTest<RemedyFixProvider>.Expect(test.Source, test.Fixed, test.Remedy);
    }

    /// <summary>NG1005 has a fix of its own.</summary>
    [Fact]
    public void Every_fix_is_tested() => Assert.Equal(
        new RemedyFixProvider().FixableDiagnosticIds.Where(id => id != "NG1005").Order(StringComparer.Ordinal),
        RemedyFixCases.All.Select(test => test.RuleId).Distinct().Order(StringComparer.Ordinal));
}
