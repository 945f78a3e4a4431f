using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>The programs of src/NetGen/docs compile, run, and print what their pages say.</summary>
public sealed partial class GuideTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using NetGen;
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Guides");

    /// <summary>Every section that has code: page and heading.</summary>
    public static TheoryData<string, string> Programs
    {
        get
        {
            var programs = new TheoryData<string, string>();
            foreach (var page in Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)))
            {
                foreach (var section in Sections(page).Where(section => Blocks(section, "csharp").Count > 0))
                {
                    programs.Add(page, Heading(section));
                }
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_prints_what_the_page_says(string page, string heading)
    {
        var section = Sections(page).Single(section => Heading(section) == heading);

        Assert.Equal(Assert.Single(Blocks(section, "text")), Run(Compiled(Blocks(section, "csharp"))));
    }

    /// <summary>Declarations come last: C# wants it so.</summary>
    private static byte[] Compiled(IEnumerable<string> blocks)
    {
        var source = string.Join('\n', blocks.OrderBy(block => block.StartsWith('[')));
        var compilation = Compiler.Compilation(source, Usings);
        var (output, _) = Compiler.Generate(compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)));
        Assert.Empty(Compiler.Problems(output));
        return Compiler.Emit(output);
    }

    private static string Run(byte[] image)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var (console, culture, printed) = (Console.Out, CultureInfo.CurrentCulture, new StringWriter { NewLine = "\n" });
        try
        {
            Console.SetOut(printed);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            context.LoadFromAssemblyPath(Compiler.PathOf("LibraryPath"));
            context.LoadFromStream(new MemoryStream(image)).EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
            return printed.ToString();
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }
    }

    private static string[] Sections(string page) => File.ReadAllText(Path.Combine(Folder, page)).ReplaceLineEndings("\n").Split("\n## ");

    private static string Heading(string section) => section.Split('\n')[0];

    private static List<string> Blocks(string section, string language) =>
        [.. Block().Matches(section).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
