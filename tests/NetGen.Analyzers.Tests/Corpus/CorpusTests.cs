using NetGen.Rules;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>Precision and recall of the analyzers on declarations whose faults are known.</summary>
[Collection(CorpusFixture.Name)]
public sealed class CorpusTests(CorpusRun run)
{
    private const double LeastRecall = 0.9;

    private static readonly string Page = Path.Combine(AppContext.BaseDirectory, "Pages", "quality.md");

    [Fact]
    public void It_is_large_and_at_least_half_of_it_is_correct()
    {
        Assert.InRange(LabelledCorpus.Cases.Count, 130, int.MaxValue);
        Assert.InRange(LabelledCorpus.Cases.Count(entry => entry.IsCorrect), LabelledCorpus.Cases.Count / 2, int.MaxValue);
        Assert.Equal(LabelledCorpus.Cases.Count, LabelledCorpus.Cases.Select(entry => entry.Title).Distinct().Count());
    }

    [Fact]
    public void Only_faulty_cases_have_labels_and_each_has_one() =>
        Assert.All(LabelledCorpus.Cases, entry => Assert.True(entry.IsCorrect == (entry.Labels.Count == 0), entry.Title));

    /// <summary>The rules about the version of C# and about weight files see more than a declaration: they have tests of their own.</summary>
    [Fact]
    public void Every_rule_about_code_has_a_case() =>
        Assert.Equal(CorpusRun.RuleIds.Where(id => id != "NG1010" && !id.StartsWith("NG15", StringComparison.Ordinal)), CorpusRun.Labelled.Select(label => label.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_reported_on_a_textbook_network() => AssertNone(run.Reported.Where(found => LabelledCorpus.Cases[found.Case].IsCorrect));

    [Fact]
    public void Whatever_is_reported_is_a_fault() => AssertNone(run.Reported.Except(CorpusRun.Labelled));

    [Fact]
    public void Nothing_is_reported_twice() => Assert.Equal(run.Reported.Distinct(), run.Reported);

    [Fact]
    public void Nine_of_ten_faults_are_reported()
    {
        var missed = CorpusRun.Labelled.Except(run.Reported).ToList();
        Assert.True(missed.Count <= (1 - LeastRecall) * CorpusRun.Labelled.Count, string.Join('\n', missed));
    }

    [Fact]
    public void Every_case_with_a_missed_fault_says_why() => Assert.Equal(
        CorpusRun.Labelled.Except(run.Reported).Select(missed => LabelledCorpus.Cases[missed.Case].Title).Distinct(),
        LabelledCorpus.Cases.Where(entry => entry.MissedBecause is not null).Select(entry => entry.Title));

    [Fact]
    public void The_page_shows_these_numbers()
    {
        var committed = File.ReadAllText(Page);
        var renewed = QualityTable.Renew(committed, run);
        var path = Path.Combine(AppContext.BaseDirectory, "quality.md");
        File.WriteAllText(path, renewed);
        Assert.True(renewed == committed, $"analyzers/docs/quality.md shows other numbers than those measured. Renew it: cp {path} analyzers/docs/quality.md");
    }

    [Fact]
    public void No_exception_leaves_the_analyzers() => Assert.All(run.Diagnostics, found => Assert.StartsWith("NG", found.Id, StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<Finding> findings) => Assert.True(!findings.Any(), string.Join('\n', findings));
}
