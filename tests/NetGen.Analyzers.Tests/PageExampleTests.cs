using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            var found = await Analyze(example);
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
            Assert.Empty(await Analyze(example));
        }
    }

    /// <summary>An example may say which C# its project is compiled as.</summary>
    private static Task<ImmutableArray<Diagnostic>> Analyze(string example)
    {
        var language = LanguageVersion.CSharp14;
        if (LanguageLine().Match(example) is { Success: true, Groups: [_, var written] })
        {
            Assert.True(LanguageVersionFacts.TryParse(written.Value, out language));
        }

        return Analysis.Analyze(Analysis.Generate(Analysis.Compile(language, example)));
    }

    private static List<string> Examples(string id, string section)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", $"{id}.md"));
        var text = page.Split($"\n## {section}\n")[1].Split("\n## ")[0];
        var examples = CodeBlock().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(examples);
        return examples;
    }

    [GeneratedRegex(@"^// .*<LangVersion>(.*)</LangVersion>")]
    private static partial Regex LanguageLine();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
