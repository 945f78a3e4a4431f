namespace NetGen.Analyzers.Tests;

public sealed class UnreadLayerTests
{
    [Theory]
    [InlineData("[{|NG1020:Layer(8, 16, Act = Tanh)|}] [Layer(8, 4, From = \"input\")]", "layer1")]
    [InlineData("[Layer(8, 16, Act = Tanh, Name = \"stem\")] [{|NG1020:Activation(ReLU, Name = \"lost\")|}] [Layer(16, 4, From = \"stem\")]", "lost")]
    [InlineData("[Layer(8, 8, Act = Tanh, Name = \"stem\")] [{|NG1020:Add(\"input\")|}] [Layer(8, 4, From = \"stem\")]", "layer2")]
    public Task A_layer_that_none_reads_is_marked(string layers, string name) => Analysis.Expect(
        $"{layers} partial class Net;",
        $"Nothing reads what '{name}' gives, so that it is computed for nothing and never learns. Let a layer below read it, by From or [Add], or remove it.");

    [Theory]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(16, 4)]")]
    [InlineData("[Layer(8, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(8, 16, Act = Tanh, From = \"input\")] [Add(\"layer1\")] [Layer(16, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(8, 4, From = \"input\", Act = Tanh)] [Layer(16, 4, From = \"layer1\", Act = Tanh)] [Add(\"layer2\")]")]
    public Task A_reader_anywhere_below_or_none_of_the_last_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    /// <summary>Which of two layers of one name is read is not known.</summary>
    [Fact]
    public Task A_name_used_twice_is_one_fault() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh, Name = \"a\")] [Layer(8, 8, Act = Tanh, From = \"input\", {|NG1009:Name = \"a\"|})] [Add(\"a\")] [Layer(8, 4)] partial class Net;",
        "Layers 1 and 2 are both named 'a'. Names tell layers apart in weight files: give each its own.");
}
