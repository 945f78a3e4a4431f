namespace NetGen.Analyzers.Tests;

public sealed class ConstantWeightsTests
{
    private const string Apart = ": all 8 neurons start identical, and only the next layer's weights will tell them apart: until then the layer is worth one neuron. Use Init = Xavier.";

    [Theory]
    [InlineData("{|NG1102:Init = Ones|}", "Init = Ones")]
    [InlineData("{|NG1102:Init = Constant|}", "Init = Constant, Value = 0")]
    [InlineData("{|NG1102:Init = Constant|}, Value = 0.1", "Init = Constant, Value = 0.1")]
    [InlineData("Value = -2, {|NG1102:Init = Init.Constant|}", "Init = Constant, Value = -2")]
    [InlineData("Init = Normal, {|NG1102:Std = 0|}", "Init = Normal, Std = 0 (every weight 0)")]
    [InlineData("Init = Normal, Mean = 0.5, {|NG1102:Std = 0|}", "Init = Normal, Std = 0 (every weight 0.5)")]
    [InlineData("Init = TruncatedNormal, {|NG1102:Std = 0|}, Mean = -1", "Init = TruncatedNormal, Std = 0 (every weight -1)")]
    [InlineData("Init = Uniform, Low = 0.3, {|NG1102:High = 0.3|}", "Init = Uniform, Low = High = 0.3")]
    [InlineData("Init = Uniform, {|NG1102:Low = 1|}", "Init = Uniform, Low = High = 1")]
    [InlineData("Init = Uniform, {|NG1102:High = -1|}", "Init = Uniform, Low = High = -1")]
    [InlineData("Init = Sparse, {|NG1102:Std = 0|}", "Init = Sparse, Std = 0 (every weight 0)")]
    [InlineData("{|NG1102:Init = Sparse|}", "Init = Sparse, Sparsity = 0.9 (8 zeros for 8 outputs)")]
    [InlineData("Init = Sparse, {|NG1102:Sparsity = 0.876|}, Std = 1", "Init = Sparse, Sparsity = 0.876 (8 zeros for 8 outputs)")]
    public Task Every_spelling_of_equal_weights_is_marked_where_it_makes_them_equal(string arguments, string spelling) =>
        Analysis.Expect($"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net;", spelling + Apart);

    [Theory]
    [InlineData("{|NG1102:Init = Constant|}, Value = Net.Start * 2", "Init = Constant, Value = 0.5")]
    [InlineData("Init = Normal, {|NG1102:Std = Net.Start - 0.25|}", "Init = Normal, Std = 0 (every weight 0)")]
    [InlineData("Init = Uniform, Low = Start, {|NG1102:High = 1 / 4.0|}", "Init = Uniform, Low = High = 0.25")]
    [InlineData("{|NG1102:Init = Kind|}, Value = Start", "Init = Constant, Value = 0.25")]
    [InlineData("{|NG1102:Init = (Init)3|}, Value = (float)0.1", "Init = Constant, Value = 0.1")]
    [InlineData("{|NG1102:Init = NetGen.Init.Ones|}", "Init = Ones")]
    [InlineData("{|NG1102:Init = global::NetGen.Init.Ones|}", "Init = Ones")]
    public Task Constants_and_expressions_are_seen_through(string arguments, string spelling) => Analysis.Expect(
        $"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net {{ const double Start = 0.25; const Init Kind = Init.Constant; }}",
        spelling + Apart);

    [Theory]
    [InlineData("Init = Normal, {|NG1102:Std = 1e-50|}", "Init = Normal, Std = 0 (every weight 0)")]
    [InlineData("Init = Uniform, Low = 1, {|NG1102:High = 1.00000001|}", "Init = Uniform, Low = High = 1")]
    [InlineData("Init = Uniform, Low = 0.1, {|NG1102:High = 0.1f|}", "Init = Uniform, Low = High = 0.1")]
    [InlineData("Init = Normal, Mean = 1, {|NG1102:Std = 1e-9|}", "Init = Normal, Std = 1E-09 (every weight 1)")]
    [InlineData("Init = TruncatedNormal, Mean = -0.5, {|NG1102:Std = 1e-10|}", "Init = TruncatedNormal, Std = 1E-10 (every weight -0.5)")]
    [InlineData("Init = Sparse, {|NG1102:Std = double.Epsilon|}, Sparsity = 0.5", "Init = Sparse, Std = 0 (every weight 0)")]
    public Task What_rounds_to_one_float_is_one_value(string arguments, string spelling) =>
        Analysis.Expect($"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net;", spelling + Apart);

    [Theory]
    [InlineData("Init = Normal, Std = 1e-30")]
    [InlineData("Init = Uniform, Low = -1e-30, High = 1e-30")]
    [InlineData("Init = VarianceScaling, Scale = 1e-30")]
    [InlineData("Init = Xavier, Gain = 1e-15")]
    [InlineData("Init = Identity")]
    [InlineData("Init = Sparse, Sparsity = 0.875, Std = 1")]
    [InlineData("Init = Sparse, Sparsity = 0, Std = 1e-30")]
    public async Task Weights_that_differ_are_not_equal_however_small(string arguments) => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated($"[Layer(8, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net;"), found => found.Id == "NG1102");

    [Theory]
    [InlineData("{|NG1102:Init = Ones|}", "Init = Ones")]
    [InlineData("{|NG1102:Init = Constant|}, Value = -0.1", "Init = Constant, Value = -0.1")]
    [InlineData("{|NG1102:Init = Constant|}, BiasValue = 0.5", "Init = Constant, Value = 0", "BiasValue = 0.5")]
    public async Task Equal_weights_before_equal_weights_are_worth_one_neuron_for_ever(string arguments, string spelling, string? bias = null)
    {
        var markup = $"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4, Init = Init.Constant, Value = 0.2)] partial class Net;";
        string[] messages =
        [
            $"{spelling}: all 8 neurons start identical and stay identical, because the next layer's weights are equal too: an effective width of 1. Use Init = Xavier.",
            "BiasValue = 0.5 shifts all 8 neurons of a hidden layer alike. Zero is the usual start; a small positive value is sometimes used with ReLU.",
        ];
        await Analysis.Expect(bias is null ? markup : markup.Replace(bias, $"{{|NG1112:{bias}|}}", StringComparison.Ordinal), messages[..(bias is null ? 1 : 2)]);
    }

    [Fact]
    public Task Dropout_in_between_tells_neurons_apart() => Analysis.Expect(
        "[Layer(6, 8, {|NG1102:Init = Ones|}, Act = Tanh, Dropout = 0.1)] [Layer(8, 4, Init = Ones)] partial class Net;",
        "Init = Ones: all 8 neurons start identical, and only dropout will tell them apart: until then the layer is worth one neuron. Use Init = Xavier.");

    [Fact]
    public Task Each_layer_of_a_stack_is_judged_by_the_next() => Analysis.Expect(
        "[Layer(6, 8, {|NG1102:Init = Ones|}, Act = Tanh)] [Layer(8, 16, Init = Normal, {|NG1102:Std = 0|}, Act = ReLU)] [Layer(16, 4)] partial class Net;",
        "Init = Ones: all 8 neurons start identical and stay identical, because the next layer's weights are equal too: an effective width of 1. Use Init = Xavier.",
        "Init = Normal, Std = 0 (every weight 0): all 16 neurons output 0 and their gradient is exactly zero, so neither this layer nor any before it will ever train. Use Init = He.");

    [Fact]
    public Task A_single_neuron_has_no_twin() => Analysis.Expect(
        "[Layer(6, 1, Init = Init.Constant, Value = 0.1, Act = Tanh)] [Layer(1, 4)] partial class Net;");

    [Theory]
    [InlineData("ReLU", "He")]
    [InlineData("ELU", "He")]
    [InlineData("GELU", "He")]
    [InlineData("Mish", "He")]
    [InlineData("SELU", "LeCun")]
    [InlineData("Sigmoid", "Xavier")]
    [InlineData("Softsign", "Xavier")]
    public Task The_advice_is_Autos_choice(string activation, string initializer) => Analysis.Expect(
        $"[Layer(6, 8, {{|NG1102:Init = Ones|}}, Act = {activation})] [Layer(8, 4)] partial class Net;",
        Apart.Replace("Xavier", initializer, StringComparison.Ordinal).Insert(0, "Init = Ones"));
}
