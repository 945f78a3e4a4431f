using System.Text.RegularExpressions;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>What the pages call wrong is reported, and what they call right is not.</summary>
public sealed partial class PageExampleTests
{
    public static TheoryData<string> Ids => [.. NetworkRules.All.Concat<Rule>(UsageRules.All).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_examples_break_exactly_this_rule(string id)
    {
        foreach (var example in Examples(id, "Wrong"))
        {
            var found = await Analysis.AnalyzeGenerated(example);
            Assert.NotEmpty(found);
            Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_examples_break_none(string id)
    {
        foreach (var example in Examples(id, "Right"))
        {
            Assert.Empty(await Analysis.AnalyzeGenerated(example));
        }
    }

    private static List<string> Examples(string id, string section)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", $"{id}.md"));
        var text = page.Split($"\n## {section}\n")[1].Split("\n## ")[0];
        var examples = CodeBlock().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(examples);
        return examples;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
