using Microsoft.CodeAnalysis;

namespace NetGen.Guides.Tests;

/// <summary>The programs of the pages compile, run, print what their pages say, and give the diagnostics that their comments quote.</summary>
public sealed class ProgramTests
{
    /// <summary>Every section that has C#: page and heading.</summary>
    public static TheoryData<string, string> Programs
    {
        get
        {
            var programs = new TheoryData<string, string>();
            foreach (var page in Repository.Pages)
            {
                foreach (var section in new Page(page).Sections.Where(section => section.Code.Any()))
                {
                    programs.Add(page, section.Heading);
                }
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_does_what_the_page_says(string page, string heading)
    {
        var sections = new Page(page).Chain(heading);
        var program = new GuideProgram(ProgramText.Of(sections.SelectMany(section => section.Code)));
        var found = await program.Analyze();
        Assert.Equal(program.Quoted, found.Select(Finding.Of));
        var printed = "";
        if (found.All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Error))
        {
            Assert.Empty(program.Problems);
            printed = program.IsProgram ? ProgramRun.Of(program.Emit(), sections.SelectMany(section => section.Blocks).Where(block => block.File is not null)) : "";
        }

        var expected = string.Concat(sections.Select(section => section.Printed));
        Assert.True(PrintedText.Fits(expected, printed), $"It printed\n{printed}\nbut the page says\n{expected}");
    }
}
