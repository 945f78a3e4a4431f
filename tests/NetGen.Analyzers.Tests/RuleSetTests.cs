using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Reporting;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>Every rule has all its parts: descriptor, page, release line, tests.</summary>
public sealed partial class RuleSetTests
{
    private static readonly string[] PageParts = ["## Why", "## Wrong", "## Right", "## How to fix", "## How to configure"];

    /// <summary>What the build says, from the package's targets: pages without a descriptor.</summary>
    private static readonly string[] BuildMessages = ["NG1011", "NG1504"];

    private static readonly IReadOnlyList<Rule> Rules = [.. NetworkRules.All.Concat<Rule>(UsageRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_class_is_registered_once()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(Sorted(classes.Select(type => type.Name)), Sorted(Rules.Select(rule => rule.GetType().Name)));
    }

    [Fact]
    public void No_id_is_used_twice_and_rules_stand_in_the_order_of_their_ids()
    {
        Assert.Equal(Sorted(Rules.Select(rule => rule.Id).Distinct()), Rules.Select(rule => rule.Id));
        Assert.Equal(Sorted(NetworkRules.All.Select(rule => rule.Id)), NetworkRules.All.Select(rule => rule.Id));
        Assert.Equal(Sorted(UsageRules.All.Select(rule => rule.Id)), UsageRules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void The_analyzers_support_every_rule()
    {
        Assert.Equal(NetworkRules.All.Select(rule => rule.Id), new NetworkAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));
        Assert.Equal(UsageRules.All.Select(rule => rule.Id), new UsageAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void Only_rules_that_prevent_emission_cannot_be_configured() => Assert.All(Rules, rule =>
    {
        var descriptor = RuleDescriptors.Of(rule.Id);
        Assert.Equal(rule.PreventsEmission, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.True(!rule.PreventsEmission || descriptor.DefaultSeverity == DiagnosticSeverity.Error);
    });

    [Fact]
    public void A_message_is_the_rules_own_sentence() => Assert.All(Rules, rule =>
        Assert.Equal("{0}", RuleDescriptors.Of(rule.Id).MessageFormat.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        var page = File.ReadAllText(Output("Pages", $"{id}.md"));
        Assert.StartsWith($"# {id}: {Title(id)}\n", page, StringComparison.Ordinal);
        Assert.All(PageParts, part => Assert.Contains($"\n{part}\n", page, StringComparison.Ordinal));
        Assert.Equal(IsNotConfigurable(id), page.Contains("Not configurable", StringComparison.Ordinal));
        Assert.All(Rules.Single(rule => rule.Id == id).Thresholds, threshold =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{threshold.Key} = {threshold.Default}"), page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_description_says_what_the_page_says_first_and_how_to_fix_it(string id)
    {
        var description = RuleDescriptors.Of(id).Description.ToString(CultureInfo.InvariantCulture);
        var page = Unwrapped(File.ReadAllText(Output("Pages", $"{id}.md")));
        var first = page.Split("\n\n")[1];

        Assert.StartsWith($"{first} ", description, StringComparison.Ordinal);
        Assert.Contains($"## How to fix\n\n{description[(first.Length + 1)..]}\n\n", page, StringComparison.Ordinal);
    }

    /// <summary>Links to pages are empty as long as the project has no address of its own.</summary>
    [Fact]
    public void No_link_leads_to_a_stranger() => Assert.All(Rules, rule =>
        Assert.Equal(RuleDescriptor.HelpAddress.Length > 0 ? $"{RuleDescriptor.HelpAddress}{rule.Id}.md" : "", RuleDescriptors.Of(rule.Id).HelpLinkUri));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_how_to_configure_its_rule_and_whether_a_fix_is_offered(string id)
    {
        var (rule, page) = (Rules.Single(rule => rule.Id == id), File.ReadAllText(Output("Pages", $"{id}.md")));
        Assert.Equal(rule.HasRemedy, page.Contains("light bulb", StringComparison.Ordinal));
        string[] ways =
        [
            $"\ndotnet_diagnostic.{id}.severity = {EditorConfigName(rule.Severity)}\n", $"#pragma warning disable {id}`", $"#pragma warning restore {id}`",
            $"[SuppressMessage(\"{RuleDescriptors.Of(id).Category}\", \"{id}\")]", $"<NoWarn>$(NoWarn);{id}</NoWarn>",
        ];
        Assert.All(ways, way => Assert.Equal(!rule.PreventsEmission, page.Contains(way, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_index_lists_every_rule()
    {
        var rows = File.ReadAllLines(Output("Pages", "README.md")).Where(line => line.StartsWith("| [NG", StringComparison.Ordinal));
        Assert.Equal(Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} | {(rule.HasRemedy ? "yes" : "no")} |"), rows);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() => Assert.Equal(
        Sorted(Rules.Select(rule => rule.Id).Concat(BuildMessages)),
        Sorted(Directory.GetFiles(Output("Pages"), "NG*.md").Select(path => Path.GetFileNameWithoutExtension(path))));

    [Fact]
    public void What_the_build_says_has_a_page()
    {
        var targets = string.Concat(Directory.GetFiles(Output("Build"), "*.targets").Select(File.ReadAllText));
        Assert.All(BuildMessages, id =>
        {
            Assert.Contains($"Code=\"{id}\"", targets, StringComparison.Ordinal);
            var page = File.ReadAllText(Output("Pages", $"{id}.md"));
            Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
            Assert.All(PageParts, part => Assert.Contains($"\n{part}\n", page, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Release_lines_and_descriptors_say_the_same()
    {
        var lines = Directory.GetFiles(Output("Releases"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadAllLines)
            .Where(line => ReleaseLine().IsMatch(line));
        var expected = Rules.Select(rule => $"{rule.Id} | {RuleDescriptors.Of(rule.Id).Category} | {rule.Severity} | {rule.Title}");
        Assert.Equal(expected, Sorted(lines));
    }

    private static string EditorConfigName(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();

    private static bool IsNotConfigurable(string id) => RuleDescriptors.Of(id).CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static string Title(string id) => Rules.Single(rule => rule.Id == id).Title;

    private static string Output(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    /// <summary>Each paragraph on one line.</summary>
    private static string Unwrapped(string page) => WrappedLine().Replace(page, " ");

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex WrappedLine();

    [GeneratedRegex(@"^NG\d{4} ")]
    private static partial Regex ReleaseLine();
}
