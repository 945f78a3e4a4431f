using System.Text.RegularExpressions;
using NetGen.Guides.Tests.Pictures;

namespace NetGen.Guides.Tests;

/// <summary>The pictures show what the tools say today. NETGEN_WRITE_PICTURES=1 draws them anew.</summary>
public sealed partial class PictureTests
{
    private const int MostBytes = 100_000;

    [Fact]
    public async Task The_diagnostic_is_the_analyzers() => AssertDrawn("diagnostic", await GuidePictures.Diagnostic());

    [Fact]
    public void The_hover_text_is_the_emitted_classes() => AssertDrawn("hover", GuidePictures.Hover());

    /// <summary>The last digits of losses depend on the width of the processor's vectors.</summary>
    [Fact]
    public void The_training_is_the_READMEs() => AssertDrawn("training", GuidePictures.Training(), text => Number().Replace(text, "0"));

    private static void AssertDrawn(string name, string picture, Func<string, string>? compared = null)
    {
        compared ??= text => text;
        var path = Repository.PathOf($"src/NetGen/docs/pictures/{name}.svg");
        if (Environment.GetEnvironmentVariable("NETGEN_WRITE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, picture);
        }

        var drawn = File.ReadAllText(path);
        Assert.Equal(compared(drawn), compared(picture));
        Assert.InRange(drawn.Length, 1, MostBytes);
    }

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Number();
}
