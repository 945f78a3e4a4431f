using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Guides.Tests.Pictures;

/// <summary>The pictures of the pages, from what analyzer, generator and programs say.</summary>
internal static class GuidePictures
{
    private const int MessageColumns = 84;

    /// <summary>A declaration with a squiggle, and the message that belongs to it.</summary>
    public static async Task<string> Diagnostic()
    {
        const string Source = """
            [Layer(784, 128, Init = Zeros, Act = ReLU)]
            [Layer(128, 10, Act = Softmax)]
            public partial class DigitNet;

            """;
        var found = Assert.Single(await new GuideProgram(Source).Analyze());
        var place = found.Location.GetLineSpan();
        var picture = new TextPicture($"{found.Id} in an editor");
        foreach (var (number, line) in CodeLines.Of(Source).Index())
        {
            picture.Add(line);
            if (number == place.StartLinePosition.Line)
            {
                picture.Underline(place.StartLinePosition.Character, found.Location.SourceSpan.Length, TextPicture.Red);
            }
        }

        picture.Separate();
        picture.Add();
        picture.AddText($"{found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}", MessageColumns, TextPicture.Ink);
        return picture.ToString();
    }

    /// <summary>The documentation of an emitted class.</summary>
    public static string Hover()
    {
        var program = new GuideProgram("""
            [Layer(64, 32, Act = Tanh)]
            [Layer(32, 10, Act = Softmax)]
            public partial class DigitNet;
            """);
        var remarks = XElement.Parse(program.Compilation.GetTypeByMetadataName("DigitNet")!.GetDocumentationCommentXml()!).Element("remarks")!;
        var picture = new TextPicture("The documentation of an emitted class");
        picture.Add(("class ", TextPicture.Blue), ("DigitNet", TextPicture.Teal));
        picture.Separate();
        picture.Add();
        foreach (var line in Lines(remarks.Element("code")!.Value))
        {
            picture.Add((line.Trim(), TextPicture.Ink));
        }

        picture.Add();
        foreach (var line in Lines(string.Concat(remarks.Nodes().OfType<XText>())))
        {
            picture.AddText(line, MessageColumns + 10, TextPicture.Grey);
        }

        return picture.ToString();
    }

    /// <summary>The first and the last lines that the README's program prints.</summary>
    public static string Training()
    {
        var section = new Page("README.md").Chain("Ten lines");
        var printed = Lines(ProgramRun.Of(new GuideProgram(ProgramText.Of(section.SelectMany(part => part.Code))).Emit(), [])).ToList();
        var picture = new TextPicture("What the program prints");
        picture.Add(("$ ", TextPicture.Grey), ("dotnet run -c Release", TextPicture.Ink));
        foreach (var line in printed.Take(5).Append("…").Concat(printed.TakeLast(5)))
        {
            picture.Add((line, TextPicture.Ink));
        }

        return picture.ToString();
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Trim().Length > 0);
}
