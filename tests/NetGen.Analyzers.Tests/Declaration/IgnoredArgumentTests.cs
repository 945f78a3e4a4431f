using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Initialization;

namespace NetGen.Analyzers.Tests;

/// <summary>An argument has an effect if and only if the emitted code changes with it: what the rule says is held to that.</summary>
public sealed partial class IgnoredArgumentTests
{
    /// <summary>Each argument of an initializer with two values, neither its default.</summary>
    private static readonly (string Argument, string[] Values)[] Parameters =
    [
        ("Gain", ["0.5", "2"]), ("Mean", ["0.25", "0.5"]), ("Std", ["0.25", "0.5"]), ("Low", ["-0.5", "-0.25"]), ("High", ["0.25", "0.5"]), ("Value", ["0.25", "0.5"]),
        ("Sparsity", ["0.25", "0.5"]), ("Scale", ["0.5", "2"]), ("Mode", ["FanMode.Out", "FanMode.Average"]),
        ("Distribution", ["Distribution.TruncatedNormal", "Distribution.Uniform"]), ("Truncated", ["true", "false"]),
    ];

    public static TheoryData<string> Initializers => [.. Enum.GetNames<Init>().Where(name => name != nameof(Init.Auto))];

    [Theory]
    [MemberData(nameof(Initializers))]
    public async Task An_argument_is_ignored_where_the_initializers_call_does_not_depend_on_it(string initializer)
    {
        var useless = await UselessParameters($"Init = Init.{initializer}", "Tanh");

        Assert.Equal(Parameters.Select(parameter => parameter.Argument).Where(name => !InitializerTable.Takes(Enum.Parse<Init>(initializer), name)), useless.Select(found => found.Argument));
        Assert.All(useless, found => Assert.Equal($"{found.Argument} has no effect: {initializer} weights do not depend on it. Remove it.", found.Message));
    }

    [Theory]
    [InlineData("ReLU", "He")]
    [InlineData("GELU", "He")]
    [InlineData("SELU", "LeCun")]
    [InlineData("Tanh", "Xavier")]
    [InlineData("Linear", "Xavier")]
    public async Task Under_Auto_the_chosen_initializer_decides(string activation, string chosen)
    {
        var useless = await UselessParameters("Init = Init.Auto", activation);

        Assert.Equal(Parameters.Select(parameter => parameter.Argument).Where(name => !InitializerTable.Takes(Enum.Parse<Init>(chosen), name)), useless.Select(found => found.Argument));
        Assert.All(useless, found => Assert.Equal($"{found.Argument} has no effect: Init is Auto, which chooses {chosen} here. Remove it.", found.Message));
    }

    [Fact]
    public async Task A_slope_is_ignored_where_the_emitted_code_does_not_depend_on_it()
    {
        var activations = Enum.GetNames<Act>();
        var (emitted, found) = await Run(activations.SelectMany(name => new[] { "0.25", "0.5" }.Select(slope => $"[Layer(4, 3, Init = Init.He, Act = Act.{name}, Slope = {slope})]")));

        var useless = activations.Where((_, i) => emitted[2 * i] == emitted[2 * i + 1]).ToList();
        Assert.Equal(activations.Except(["LeakyReLU", "ELU"]), useless);
        Assert.Equal(useless.Select(name => $"Slope has no effect: {name} has no slope. Remove it."), Messages(found).Distinct());
    }

    [Fact]
    public void The_page_lists_what_the_rule_knows()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Pages", "NG1006.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var initializers = Enum.GetValues<Init>().Where(init => init != Init.Auto).ToList();
        Assert.All(Parameters, parameter => Assert.Equal(
            initializers.Where(init => InitializerTable.Takes(init, parameter.Argument)).Select(init => $"`{init}`").Order(StringComparer.Ordinal),
            rows.Single(row => row.Split('|')[1].Contains($"`{parameter.Argument}`", StringComparison.Ordinal)).Split('|')[2].Split(',').Select(name => name.Trim()).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("[Layer(4, 3, Bias = false, {|NG1006:BiasValue = 0.5|})]", "BiasValue has no effect: the layer has no bias. Remove it.")]
    [InlineData("[Layer(4, 3, {|NG1006:Std = 0.5|})]", "Std has no effect: Init is Auto, which chooses Xavier here. Remove it.")]
    [InlineData("[Layer(4, 3, {|NG1006:Slope = 0.5|}, Act = Tanh)]", "Slope has no effect: Tanh has no slope. Remove it.")]
    [InlineData("[Layer(4, 3, {|NG1006:Gain = Net.Wide|}, Init = Normal)]", "Gain has no effect: Normal weights do not depend on it. Remove it.")]
    public Task The_argument_is_marked(string layer, string message) =>
        Analysis.Expect($"{layer} partial class Net {{ const double Wide = 2; }}", message);

    [Fact]
    public Task Each_of_several_is_marked() => Analysis.Expect(
        "[Layer(4, 3, Init = He, {|NG1006:Low = -1|}, Gain = 1, {|NG1006:High = 1|}, Act = Tanh)] [Layer(3, 2)] partial class Net;",
        "Low has no effect: He weights do not depend on it. Remove it.",
        "High has no effect: He weights do not depend on it. Remove it.");

    [Theory]
    [InlineData("[Layer(63, 128)]", "Int8")]
    [InlineData("[Layer(784, 31)]", "BFloat16")]
    [InlineData("[Layer(127, 32)]", "Int8")]
    [InlineData("[Layer(133_145, 32)]", "Int8")]
    public Task A_precision_is_ignored_where_no_layer_gains(string layers, string precision) => Analysis.Expect(
        $"{layers} [Network({{|NG1006:Precision = Precision.{precision}|}}, Seed = 1)] partial class Net;",
        "Precision has no effect: no layer gains from narrow weights, which takes a [Layer] of 64 inputs, 32 outputs and 4096 weights. Remove it.");

    [Theory]
    [InlineData("[Layer(64, 64)]", "Int8")]
    [InlineData("[Layer(128, 32)]", "BFloat16")]
    [InlineData("[Layer(133_144, 32)]", "Int8")]
    [InlineData("[Layer(133_145, 32)]", "BFloat16")]
    [InlineData("[Layer(3, 64, Act = Tanh)] [Layer(64, 64, Act = Tanh)] [Layer(64, 3)]", "Int8")]
    [InlineData("[Layer(3, 4)]", "Float32")]
    public Task A_precision_has_an_effect_where_a_layer_gains(string layers, string precision) =>
        Analysis.Expect($"{layers} [Network(Precision = Precision.{precision})] partial class Net;");

    [Theory]
    [InlineData("Conv2D(3, 8, 1, {|NG1006:Dilation = 2|}, Act = ReLU)", "Dilation", "there is one pixel only to be set apart")]
    [InlineData("Conv2D(3, 8, 3, KernelWidth = 1, {|NG1006:DilationWidth = 2|}, Act = ReLU)", "DilationWidth", "there is one pixel only to be set apart")]
    [InlineData("Conv2D(3, 8, 1, KernelWidth = 3, {|NG1006:Dilation = 2|}, DilationWidth = 2, Act = ReLU)", "Dilation", "there is one pixel only to be set apart")]
    [InlineData("Conv2D(3, 8, 3, {|NG1006:Std = 0.5|}, Act = ReLU)", "Std", "Init is Auto, which chooses He here")]
    [InlineData("DepthwiseConv2D(3, 3, Bias = false, {|NG1006:BiasValue = 0.5|}, Act = ReLU)", "BiasValue", "the layer has no bias")]
    [InlineData("MaxPool2D(2, Same = true, {|NG1006:Ceiling = true|})", "Ceiling", "Same says how many windows there are")]
    [InlineData("AveragePool2D(2, Same = true, {|NG1006:CountPadding = false|})", "CountPadding", "with Same, padding never counts")]
    [InlineData("AveragePool2D(2, {|NG1006:CountPadding = false|})", "CountPadding", "there is no padding")]
    public Task An_argument_of_an_image_layer_is_marked(string layer, string argument, string ignorer) => Analysis.Expect(
        $"[Input(8, 8, 3)] [{layer}] [GlobalMaxPool] partial class Net;",
        $"{argument} has no effect: {ignorer}. Remove it.");

    [Theory]
    [InlineData("Conv2D(3, 8, 1, KernelWidth = 3, Dilation = 2, Act = ReLU)")]
    [InlineData("Conv2D(3, 8, 3, Dilation = 2, DilationWidth = 1, Act = ReLU)")]
    [InlineData("MaxPool2D(3, Ceiling = true)")]
    [InlineData("AveragePool2D(3, PaddingWidth = 1, CountPadding = false)")]
    public Task Arguments_of_an_image_layer_with_an_effect_are_fine(string layer) => Analysis.Expect($"[Input(8, 8, 3)] [{layer}] [GlobalMaxPool] partial class Net;");

    [Fact]
    public Task An_order_of_channels_is_marked_where_the_input_has_none() => Analysis.Expect(
        "[Input(8, {|NG1006:ChannelsFirst = true|})] [Layer(8, 3)] partial class Net;",
        "ChannelsFirst has no effect: the input is a row of values, not an image. Remove it.");

    [Theory]
    [InlineData("[Input(8, ChannelsFirst = false)] [Layer(8, 3)]")]
    [InlineData("[Input(8, 8, 1, ChannelsFirst = true)] [Layer(64, 3)]")]
    public Task An_order_of_channels_is_fine_where_there_are_some(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Fact]
    public Task A_precision_is_ignored_by_convolutions() => Analysis.Expect(
        "[Input(16, 16, 16)] [Conv2D(16, 64, 3, Act = ReLU)] [GlobalMaxPool] [Layer(64, 8)] [Network({|NG1006:Precision = Precision.Int8|})] partial class Net;",
        "Precision has no effect: no layer gains from narrow weights, which takes a [Layer] of 64 inputs, 32 outputs and 4096 weights. Remove it.");

    [Theory]
    [InlineData("Bias = true, BiasValue = 0.5, Name = \"head\"")]
    [InlineData("Bias = false, Dropout = 0, Init = Init.Auto, Act = Act.Linear")]
    [InlineData("Init = VarianceScaling, Scale = 2, Mode = FanMode.Average, Distribution = Distribution.Uniform")]
    [InlineData("Init = Sparse, Sparsity = 0.5, Std = 0.1")]
    public Task Arguments_with_an_effect_are_fine(string arguments) => Analysis.Expect($"[Layer(4, 3, {arguments})] partial class Net;");

    /// <summary>The parameters without an effect on the emitted call, with what the rule says of each; it says nothing of others.</summary>
    private static async Task<IReadOnlyList<(string Argument, string Message)>> UselessParameters(string initializer, string activation)
    {
        var (emitted, found) = await Run(Parameters.SelectMany(parameter => parameter.Values.Select(value => $"[Layer(4, 3, {initializer}, Act = Act.{activation}, {parameter.Argument} = {value})]")));
        var calls = emitted.ConvertAll(text => InitializerCall().Match(text).Value);
        Assert.DoesNotContain("", calls);

        var useless = Parameters.Where((_, i) => calls[2 * i] == calls[2 * i + 1]).Select(parameter => parameter.Argument).ToList();
        Assert.Equal(2 * useless.Count, found.Count);
        return [.. useless.Zip(Messages(found).Where((_, i) => i % 2 == 0))];
    }

    /// <summary>One network per declaration: its emitted code, and what the rule finds in all of them.</summary>
    private static async Task<(List<string> Emitted, List<Diagnostic> Found)> Run(IEnumerable<string> layers)
    {
        var compilation = Analysis.Compile(string.Join('\n', layers.Select((layer, i) => Invariant($"{layer} partial class Net{i};"))));
        var trees = Analysis.Generate(compilation).SyntaxTrees.Skip(1).ToDictionary(tree => Path.GetFileName(tree.FilePath).Split('.')[0], tree => tree.ToString());
        var emitted = Enumerable.Range(0, trees.Count).Select(i => trees[Invariant($"Net{i}")].Replace(Invariant($"Net{i}"), "Net", StringComparison.Ordinal));
        return ([.. emitted], [.. (await Analysis.Analyze(compilation)).Where(diagnostic => diagnostic.Id == "NG1006")]);
    }

    private static IEnumerable<string> Messages(IEnumerable<Diagnostic> found) => found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"WeightInitializer\.\w+\(.*")]
    private static partial Regex InitializerCall();
}
