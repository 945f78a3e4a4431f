using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Analyzers.Tests;

/// <summary>NG1010: the C# that a project is compiled as.</summary>
public sealed class LanguageVersionTests
{
    private const string Net = "[Layer(4, 8, Act = Tanh)] [Layer(8, 3, Act = Softmax)] public partial class Net { }";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    public async Task A_version_that_is_too_old_marks_every_network_once(LanguageVersion version, string name)
    {
        var found = await Analyze(version, Net + " [Layer(4, 2)] public partial class Other { }");

        Assert.Equal(
            ["Net", "Other"],
            found.Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        Assert.Equal(
            $"NG1010: The code of 'Net' is C# 13.0, but this project is compiled as C# {name}. Remove <LangVersion> from the project file, or set it to 13.0 or newer.",
            $"{found[0].Id}: {found[0].GetMessage(CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    [InlineData(LanguageVersion.Default)]
    public async Task A_version_that_is_new_enough_gives_nothing(LanguageVersion version) => Assert.Empty(await Analyze(version, Net));

    [Fact]
    public async Task Without_a_network_any_version_is_fine() => Assert.Empty(await Analyze(LanguageVersion.CSharp8, "public class Plain { }"));

    [Fact]
    public async Task Another_mistake_in_the_declaration_is_reported_too() => Assert.Equal(
        ["NG1001", "NG1010"],
        (await Analyze(LanguageVersion.CSharp12, "[Layer(4, 8, Act = Tanh)] [Layer(9, 3, Act = Softmax)] public partial class Net { }")).Select(found => found.Id).Order());

    [Fact]
    public async Task Calls_of_a_network_that_cannot_be_emitted_are_passed_over() => Assert.Equal(
        ["NG1010"],
        (await Analyze(LanguageVersion.CSharp12, Net + " class User { void M(Net net) { for (;;) { net.Classify(new float[5]); net.CreateTrainer(new Adam(), 8); } } }")).Select(found => found.Id));

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Analyze(LanguageVersion version, string source) =>
        await Analysis.Analyze(Analysis.Generate(Analysis.Compile(version, source)));
}
