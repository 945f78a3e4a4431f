namespace NetGen.Analyzers.Tests;

/// <summary>An activation that stands in an [Activation] after its layer is judged as the layer's own, and marked where it stands.</summary>
public sealed class PlacedActivationTests
{
    [Fact]
    public Task None_between_two_layers_is_marked() => Analysis.Expect(
        "[Layer(8, 16)] [Activation({|NG1004:Linear|})] [Layer(16, 4)] partial class Net;",
        "Without an activation between them, this layer and the next are together one 8x4 matrix of rank at most 4. Add an activation, such as Act = Tanh.");

    [Fact]
    public Task Softmax_between_two_layers_is_marked() => Analysis.Expect(
        "[Layer(8, 6)] [Activation({|NG1307:act: Softmax|})] [Layer(6, 4)] partial class Net;",
        "Softmax in a hidden layer makes its 6 neurons share a sum of 1, so the signal shrinks and only differences pass. Use another activation here, such as Act = ReLU.");

    [Fact]
    public Task Softmax_twice_is_marked_the_first_time() => Analysis.Expect(
        "[Layer(8, 6)] [Activation({|NG1301:Softmax|})] [Layer(6, 4)] [Activation(Softmax)] partial class Net;",
        "Softmax stands here and again in the last layer, which then sees only probabilities and can hardly tell classes apart. Use another activation here, such as Act = ReLU.");

    [Fact]
    public Task A_one_sided_head_is_marked() => Analysis.Expect(
        "[Layer(8, 4)] [Activation({|NG1304:ReLU|})] partial class Net;",
        "ReLU on the last layer cannot give negative outputs, and an output that is 0 gets no gradient. Use Act = Linear for values of any size, or Act = Softplus for positive ones.");

    [Fact]
    public Task A_loss_for_logits_is_marked() => Analysis.Expect(
        "[Network({|NG1302:Loss = Loss.BinaryCrossEntropy|})] [Layer(8, 1)] [Activation(Linear)] partial class Net;",
        "BinaryCrossEntropy takes the last layer's outputs as logits, so the network itself gives no probabilities. Use Act = Sigmoid for yes or no; the loss still sees the logits.");

    /// <summary>Rule by rule: what is said of an activation written in the layer is said of one after it, too.</summary>
    [Theory]
    [InlineData("NG1105", "Init = Xavier", "ReLU", "")]
    [InlineData("NG1106", "Init = He", "Tanh", "")]
    [InlineData("NG1107", "Init = He", "SELU", "")]
    [InlineData("NG1101", "Init = Zeros", "ReLU", "")]
    [InlineData("NG1205", "Init = Normal, Std = 1", "Tanh", "")]
    [InlineData("NG1202", "Init = Normal, Std = 5", "ReLU", "")]
    [InlineData("NG1201", "Init = Normal, Std = 0.01", "Tanh", "")]
    [InlineData("NG1306", "Init = Xavier", "Tanh", ", Init = Normal, Std = 3")]
    public async Task The_layers_weights_are_judged_with_it(string id, string weights, string activation, string head)
    {
        var own = await Findings($"[Layer(16, 16, {weights}, Act = {activation})] [Layer(16, 4{head}, Act = Softmax)] partial class Net;");
        var after = await Findings($"[Layer(16, 16, {weights})] [Activation({activation})] [Layer(16, 4{head})] [Activation(Softmax)] partial class Net;");

        Assert.Contains(own, found => found.StartsWith(id, StringComparison.Ordinal));
        Assert.Equal(own, after);
    }

    [Theory]
    [InlineData("[Layer(8, 16)] [Activation(Tanh)] [Layer(16, 4)]")]
    [InlineData("[Layer(8, 16)] [Activation(Tanh)] [Layer(16, 4)] [Activation(Softmax)]")]
    [InlineData("[Layer(8, 8, Act = Tanh, Name = \"a\")] [Layer(8, 8)] [Add(\"a\")] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8)] [Activation(Tanh)] [Activation(Sigmoid, From = \"layer1\")] [Add(\"layer2\")] [Layer(8, 4)]")]
    public Task A_sound_one_gives_nothing(string layers) => Analysis.Expect($"{layers} partial class Net;");

    /// <summary>Rule and marked text, in order.</summary>
    private static async Task<IReadOnlyList<string>> Findings(string source) =>
        [.. (await Analysis.AnalyzeGenerated(source)).Select(found => $"{found.Id} {found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}")];
}
