namespace NetGen.Analyzers.Tests;

public sealed class MissingWeightsTests
{
    private const string Layers = "[Layer(64, 32, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class Net;";

    [Fact]
    public Task A_file_that_is_no_item() => Analysis.Expect(
        $"[Network({{|NG1501:Weights = \"Digits.safetensors\"|}})] {Layers}",
        "'Digits.safetensors' is not among the project's NetGenWeights items, which are 'cut.safetensors', 'digits.safetensors', 'diverged.safetensors', 'future.safetensors', 'untested.safetensors'. " +
        "Add <NetGenWeights Include=\"Digits.safetensors\" /> to the project file.");

    [Fact]
    public async Task A_project_without_items() => Assert.Equal(
        "'a.safetensors' is not among the project's NetGenWeights items. Add <NetGenWeights Include=\"a.safetensors\" /> to the project file.",
        Assert.Single(await Analysis.Analyze(Analysis.Generate(Analysis.Compile($"[Network(Weights = \"a.safetensors\")] {Layers}")), SampleWeights.InProject([]))).GetMessage(null));

    [Fact]
    public Task A_file_that_cannot_be_read() => Analysis.Expect(
        $"[Network(Seed = 3, {{|NG1501:Weights = \"cut.safetensors\"|}})] {Layers}",
        "'cut.safetensors' cannot be used: The file ends inside its data: it was cut off. (Byte 4096 of the file.)");

    [Fact]
    public async Task A_file_of_another_kind_is_named() => Assert.Equal(
        "'a.safetensors' cannot be used: The file is not a safetensors file, but a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.",
        Assert.Single(await Analysis.Analyze(Analysis.Generate(Analysis.Compile($"[Network(Weights = \"a.safetensors\")] {Layers}")), SampleWeights.InProject([new WeightText(
            "a.safetensors", "netgen-weights\t1\nerror\t\tThe file is not a safetensors file, but a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.\n")]))).GetMessage(null));

    [Fact]
    public Task A_text_of_another_version() => Analysis.Expect(
        $"[Network({{|NG1501:Weights = \"future.safetensors\"|}})] {Layers}",
        "'future.safetensors' was described by another version of NetGen. Build the project anew.");

    [Theory]
    [InlineData("[Network(Weights = \"digits.safetensors\")] ")]
    [InlineData("[Network(Weights = null)] ")]
    [InlineData("[Network] ")]
    [InlineData("")]
    public Task A_file_that_is_there_and_no_file_at_all(string attribute) => Analysis.Expect(attribute + Layers);

    [Fact]
    public async Task Slashes_are_alike() => Assert.Empty(await Analysis.Analyze(
        Analysis.Generate(Analysis.Compile($"[Network(Weights = @\"models\\digits.safetensors\")] {Layers}")),
        SampleWeights.InProject([new WeightText("models/digits.safetensors", SampleWeights.All[0].GetText()!.ToString())])));
}
