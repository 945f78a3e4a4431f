using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

public sealed class RuleSampleTests
{
    public static TheoryData<string> Ids => [.. RuleSamples.Ids];

    [Fact]
    public void Every_rule_has_a_sample() => Assert.Equal(
        NetworkRules.All.Concat<Rule>(UsageRules.All).Select(rule => rule.Id).Order(StringComparer.Ordinal),
        RuleSamples.Ids.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_sample_breaks_its_rule_alone_and_at_the_severity_that_is_documented(string id)
    {
        var found = Assert.Single(await Analysis.Analyze(Analysis.Generate(RuleSamples.Compile(id))));
        Assert.Equal((id, RuleDescriptors.Of(id).DefaultSeverity), (found.Id, found.Severity));
    }
}
