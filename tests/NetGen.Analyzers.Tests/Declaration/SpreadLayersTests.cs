namespace NetGen.Analyzers.Tests;

public sealed class SpreadLayersTests
{
    private const string Message = "The layers of 'Net' stand on several partial declarations, so their order is undefined. Write all of them on one.";

    [Fact]
    public Task Layers_on_two_declarations_are_marked_once_on_the_first() => Analysis.Expect(
        "[Layer(4, 3)] partial class {|NG1007:Net|}; [Layer(3, 2)] partial class Net;", Message);

    [Fact]
    public async Task Layers_in_two_files_are_marked_once()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated("[Layer(4, 3)] partial class Net;", "[Layer(3, 2)] partial class Net;"));
        Assert.Equal(("NG1007", Message), (found.Id, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Source0.cs", found.Location.SourceTree!.FilePath);
    }

    [Fact]
    public Task Several_lists_on_one_declaration_are_fine() =>
        Analysis.Expect("[Layer(4, 3, Act = Tanh), Layer(3, 3, Act = Tanh)] [Layer(3, 2)] partial class Net; [Network] partial class Net { int _other; }");
}
