using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>An .editorconfig moves every threshold, both ways.</summary>
public sealed class ThresholdTests
{
    private const string Softsign = "[Layer(64, 64, Init = LeCun, Gain = 20, Act = Softsign)] ";
    private const string Sigmoid = "[Layer(64, 64, Act = Sigmoid)] ";
    private const string Wide = "[Layer(64, 64, Act = ReLU)] ";
    private const string Narrow = "[Layer(12, 12, Act = ReLU)] ";
    private const string Saturated = "[Layer(16, 16, Init = Normal, Std = 0.5, Act = Tanh)] [Layer(16, 4)]";
    private const string Loud = "[Layer(16, 16, Act = Tanh)] [Layer(16, 10, Init = Normal, Std = 1, Act = Softmax)]";
    private static readonly string Softplus = string.Concat(Enumerable.Repeat("[Layer(64, 64, Init = LeCun, Gain = 0.35, Act = Softplus)] ", 5)) + "[Layer(64, 4)]";
    private static readonly string Gelu = string.Concat(Enumerable.Repeat("[Layer(1024, 1024, Act = GELU)] ", 11)) + "[Layer(1024, 4)]";

    /// <summary>Threshold, a declaration near it, whether that breaks the rule by default, a value under which it does and one under which it does not.</summary>
    public static TheoryData<string, string, string, bool, string, string> Cases => new()
    {
        { "NG1018", "netgen_unread_pixels", "[Input(7, 7, 3)] [MaxPool2D(2)] [Layer(27, 4)]", false, "0.26", "0.27" },
        { "NG1018", "netgen_unread_pixels", "[Input(5, 5, 3)] [MaxPool2D(2)] [Layer(12, 4)]", true, "0.35", "0.37" },
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 18, Init = Xavier, Act = SELU)] [Layer(18, 4)]", false, "0.05", "0.06" },
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 24, Init = Xavier, Act = SELU)] [Layer(24, 4)]", true, "0.19", "0.21" },
        { "NG1201", "netgen_lowest_activation_ratio", "[Layer(16, 16, Init = LeCun, Gain = 0.9, Act = Tanh)] [Layer(16, 4)]", false, "0.7", "0.5" },
        { "NG1201", "netgen_lowest_activation_ratio", "[Layer(16, 16, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(16, 4)]", true, "0.05", "0.03" },
        { "NG1202", "netgen_highest_activation_ratio", "[Layer(16, 16, Act = ReLU)] [Layer(16, 4)]", false, "0.8", "0.9" },
        { "NG1202", "netgen_highest_activation_ratio", "[Layer(16, 16, Init = Normal, Std = 5, Act = ReLU)] [Layer(16, 4)]", true, "11", "12" },
        { "NG1203", "netgen_vanishing_ratio", "[Layer(64, 64, Act = Tanh)] [Layer(64, 64, Act = Tanh)] [Layer(64, 4)]", false, "1e3", "1e-5" },
        { "NG1203", "netgen_vanishing_ratio", Softplus, true, "0.002", "1e-9" },
        { "NG1204", "netgen_exploding_ratio", Softsign + Softsign + Softsign, false, "2", "1e3" },
        { "NG1204", "netgen_exploding_ratio", Softsign + Softsign + Softsign + Softsign + Softsign + Softsign, true, "71", "1e9" },
        { "NG1205", "netgen_noticeable_saturation", "[Layer(16, 16, Act = Tanh)] [Layer(16, 4)]", false, "0.03", "0.04" },
        { "NG1205", "netgen_noticeable_saturation", Saturated, true, "0.29", "0.3" },
        { "NG1205", "netgen_high_saturation", Saturated, false, "0.29", "0.3" },
        { "NG1205", "netgen_high_saturation", "[Layer(16, 16, Init = Normal, Std = 1, Act = Tanh)] [Layer(16, 4)]", true, "0.5", "0.7" },
        { "NG1206", "netgen_sigmoid_layers", Sigmoid + Sigmoid + "[Layer(64, 4)]", false, "2", "3" },
        { "NG1206", "netgen_sigmoid_layers", Sigmoid + Sigmoid + Sigmoid + "[Layer(64, 4)]", true, "3", "4" },
        { "NG1207", "netgen_born_dead_probability", "[Layer(8, 16, Act = ReLU)] [Layer(16, 16, Act = ReLU)] [Layer(16, 2)]", false, "1e-5", "2e-5" },
        { "NG1207", "netgen_born_dead_probability", "[Layer(8, 8, Act = ReLU)] [Layer(8, 4, Act = ReLU)] [Layer(4, 2)]", true, "0.06", "0.07" },
        { "NG1208", "netgen_finite_width_spread", Wide + Wide + Wide + Wide + "[Layer(64, 4)]", false, "0.3", "0.4" },
        { "NG1208", "netgen_finite_width_spread", Narrow + Narrow + Narrow + Narrow + "[Layer(12, 4)]", true, "1.2", "9" },
        { "NG1208", "netgen_finite_width_depth", Narrow + Narrow + Narrow + "[Layer(12, 4)]", false, "3", "4" },
        { "NG1208", "netgen_finite_width_depth", Narrow + Narrow + Narrow + Narrow + "[Layer(12, 4)]", true, "4", "5" },
        { "NG1209", "netgen_unstable_depth", "[Layer(64, 64, Act = GELU)] [Layer(64, 64, Act = GELU)] [Layer(64, 4)]", false, "1", "2" },
        { "NG1209", "netgen_unstable_depth", Gelu, true, "10", "11" },
        { "NG1210", "netgen_blind_weights", "[Input(1, 5, 3)] [Conv2D(3, 8, 2, KernelWidth = 3, Same = true, Act = ReLU)] [Layer(40, 4)]", false, "0.4", "0.5" },
        { "NG1210", "netgen_blind_weights", "[Input(1, 5, 3)] [Conv2D(3, 8, 3, Same = true, Act = ReLU)] [Layer(40, 4)]", true, "0.6", "0.7" },
        { "NG1306", "netgen_noticeable_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 10, Act = Softmax)]", false, "1.05", "1.3" },
        { "NG1306", "netgen_noticeable_first_loss", Loud, true, "1.8", "1.99" },
        { "NG1306", "netgen_high_first_loss", Loud, false, "1.8", "1.99" },
        { "NG1306", "netgen_high_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 10, Init = Normal, Std = 3, Act = Softmax)]", true, "3", "100" },
        { "NG1401", "netgen_lowest_input_second_moment", "[Network(InputStd = 0.5)] [Layer(8, 4)]", false, "0.26", "0.25" },
        { "NG1401", "netgen_lowest_input_second_moment", "[Network(InputStd = 0.25)] [Layer(8, 4)]", true, "0.063", "0.0625" },
        { "NG1401", "netgen_highest_input_second_moment", "[Network(InputStd = 2)] [Layer(8, 4)]", false, "3.9", "4" },
        { "NG1401", "netgen_highest_input_second_moment", "[Network(InputStd = 4)] [Layer(8, 4)]", true, "1.5e1", "1.6e1" },
        { "NG1403", "netgen_high_dropout", "[Layer(8, 16, Act = Tanh, Dropout = 0.3)] [Layer(16, 4)]", false, "0.25", "0.3" },
        { "NG1403", "netgen_high_dropout", "[Layer(8, 16, Act = Tanh, Dropout = 0.75)] [Layer(16, 4)]", true, "0.7", "0.8" },
    };

    [Fact]
    public void Every_threshold_is_moved_in_both_directions() => Assert.Equal(
        NetworkRules.All.Concat<Rule>(UsageRules.All).SelectMany(rule => rule.Thresholds.SelectMany(threshold => new[] { $"{rule.Id} {threshold.Key} False", $"{rule.Id} {threshold.Key} True" })).Order(StringComparer.Ordinal),
        Cases.Cast<object[]>().Select(row => $"{row[0]} {row[1]} {row[3]}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_value_decides_instead_of_the_default(string id, string key, string layers, bool byDefault, string breaking, string keeping)
    {
        Assert.Equal(byDefault, await Breaks(id, key, layers));
        Assert.True(await Breaks(id, key, layers, $"{key} = {breaking}"));
        Assert.False(await Breaks(id, key, layers, $"{key} = {keeping}"));
        Assert.Equal(byDefault, await Breaks(id, key, layers, $"{key}_ = {(byDefault ? keeping : breaking)}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_no_number_leaves_the_default(string id, string key, string layers, bool byDefault, string breaking, string keeping)
    {
        var other = byDefault ? keeping : breaking;
        foreach (var text in new[] { "", "high", "NaN", "0x1", other + " %", other.Replace('.', ',') + ",0" })
        {
            Assert.Equal(byDefault, await Breaks(id, key, layers, $"{key} = {text}"));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Numbers_are_read_the_same_under_every_culture(string id, string key, string layers, bool byDefault, string breaking, string keeping)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" } };
            Assert.Equal(byDefault, await Breaks(id, key, layers));
            Assert.True(await Breaks(id, key, layers, $"{key} = {breaking}"));
            Assert.False(await Breaks(id, key, layers, $"{key} = {keeping}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Of a rule with two levels, the lower is a suggestion.</summary>
    private static async Task<bool> Breaks(string id, string key, string layers, params string[] lines)
    {
        var config = new EditorConfig(lines);
        var found = await Analysis.Analyze(config.Configure(Analysis.Compile($"{layers} partial class Net;")), config.Options);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        var least = key.StartsWith("netgen_noticeable_", StringComparison.Ordinal) ? DiagnosticSeverity.Info : RuleDescriptors.Of(id).DefaultSeverity;
        return found.Any(diagnostic => diagnostic.Severity >= least);
    }
}
