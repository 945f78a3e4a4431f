using System.Globalization;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>An .editorconfig moves every threshold, both ways.</summary>
public sealed class ThresholdTests
{
    /// <summary>Threshold, a declaration near it, whether that breaks the rule by default, a value under which it does and one under which it does not; perhaps another threshold out of the way.</summary>
    public static TheoryData<string, string, string, bool, string, string, string> Cases => new()
    {
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 18, Init = Xavier, Act = SELU)] [Layer(18, 4)]", false, "0.05", "0.06", "" },
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 24, Init = Xavier, Act = SELU)] [Layer(24, 4)]", true, "0.19", "0.21", "" },
        { "NG1201", "netgen_lowest_activation_ratio", "[Layer(100, 16, Init = Normal, Std = 0.015, Act = Tanh)] [Layer(16, 4)]", false, "0.16", "0.14", "" },
        { "NG1201", "netgen_lowest_activation_ratio", "[Layer(100, 16, Init = Normal, Std = 0.005, Act = Tanh)] [Layer(16, 4)]", true, "0.06", "0.04", "" },
        { "NG1201", "netgen_lowest_activation_std", "[Layer(100, 16, Init = Normal, Std = 0.015, Act = Tanh)] [Layer(16, 4)]", false, "0.16", "0.14", "" },
        { "NG1201", "netgen_lowest_activation_std", "[Layer(100, 16, Init = Normal, Std = 0.00005, Act = Tanh)] [Layer(16, 4)]", true, "6e-4", "4e-4", "netgen_lowest_activation_ratio = 0" },
        { "NG1202", "netgen_highest_activation_ratio", "[Layer(64, 32, Init = Normal, Std = 1, Act = ReLU)] [Layer(32, 4)]", false, "4.6", "4.7", "" },
        { "NG1202", "netgen_highest_activation_ratio", "[Layer(64, 32, Init = Normal, Std = 3, Act = ReLU)] [Layer(32, 4)]", true, "14", "14.1", "" },
        { "NG1203", "netgen_vanishing_ratio", RuleSamples.Stack(4, "Act = Softplus", 64), false, "0.5", "0.01", "" },
        { "NG1203", "netgen_vanishing_ratio", RuleSamples.Stack(12, "Act = Softplus", 64), true, "1e-2", "1e-9", "" },
        { "NG1204", "netgen_exploding_ratio", RuleSamples.Stack(8, "Init = LeCun, Gain = 6, Act = Softsign", 64), false, "1.5", "1e3", "" },
        { "NG1204", "netgen_exploding_ratio", RuleSamples.Stack(16, "Init = LeCun, Gain = 6, Act = Softsign", 64), true, "10", "1e6", "" },
        { "NG1205", "netgen_noticeable_saturation", "[Layer(16, 16, Init = Normal, Std = 0.33, Act = Tanh)] [Layer(16, 4)]", false, "0.1", "0.14", "" },
        { "NG1205", "netgen_noticeable_saturation", "[Layer(16, 16, Init = Normal, Std = 0.39, Act = Tanh)] [Layer(16, 4)]", true, "0.17", "0.19", "" },
        { "NG1205", "netgen_high_saturation", "[Layer(16, 16, Init = Normal, Std = 0.33, Act = Tanh)] [Layer(16, 4)]", false, "0.1", "0.14", "" },
        { "NG1205", "netgen_high_saturation", "[Layer(16, 16, Init = Normal, Std = 0.5, Act = Tanh)] [Layer(16, 4)]", true, "0.29", "0.31", "netgen_noticeable_saturation = 1" },
        { "NG1206", "netgen_sigmoid_layers", RuleSamples.Stack(2, "Act = Sigmoid", 64), false, "2", "3", "" },
        { "NG1206", "netgen_sigmoid_layers", RuleSamples.Stack(3, "Act = Sigmoid", 64), true, "3", "4", "" },
        { "NG1207", "netgen_born_dead_probability", "[Layer(8, 8, Act = ReLU)] [Layer(8, 4)]", false, "0.003", "0.004", "" },
        { "NG1207", "netgen_born_dead_probability", "[Layer(4, 4, Act = ReLU)] [Layer(4, 4)]", true, "0.06", "0.0625", "" },
        { "NG1208", "netgen_finite_width_spread", RuleSamples.Stack(4, "Act = Tanh", 32), false, "0.01", "0.4", "" },
        { "NG1208", "netgen_finite_width_spread", RuleSamples.Stack(4, "Act = GELU", 12), true, "0.6", "99", "" },
        { "NG1208", "netgen_finite_width_depth", RuleSamples.Stack(3, "Act = GELU", 12), false, "3", "4", "" },
        { "NG1208", "netgen_finite_width_depth", RuleSamples.Stack(4, "Act = GELU", 12), true, "4", "5", "" },
        { "NG1209", "netgen_unstable_depth", RuleSamples.Stack(4, "Act = GELU", 1024), false, "3", "4", "" },
        { "NG1209", "netgen_unstable_depth", RuleSamples.Stack(11, "Act = GELU", 1024), true, "10", "11", "" },
        { "NG1306", "netgen_noticeable_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 0.5, Act = Softmax)]", false, "1.2", "1.5", "" },
        { "NG1306", "netgen_noticeable_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 0.9, Act = Softmax)]", true, "1.61", "1.99", "" },
        { "NG1306", "netgen_high_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 0.5, Act = Softmax)]", false, "1.2", "1.5", "" },
        { "NG1306", "netgen_high_first_loss", "[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 2, Act = Softmax)]", true, "2.1", "99", "netgen_noticeable_first_loss = 1e3" },
        { "NG1401", "netgen_lowest_input_second_moment", "[Network(InputStd = 0.5)] [Layer(8, 4)]", false, "0.26", "0.25", "" },
        { "NG1401", "netgen_lowest_input_second_moment", "[Network(InputStd = 0.25)] [Layer(8, 4)]", true, "0.063", "0.0625", "" },
        { "NG1401", "netgen_highest_input_second_moment", "[Network(InputStd = 2)] [Layer(8, 4)]", false, "3.9", "4", "" },
        { "NG1401", "netgen_highest_input_second_moment", "[Network(InputStd = 4)] [Layer(8, 4)]", true, "1.5e1", "1.6e1", "" },
        { "NG1403", "netgen_high_dropout", "[Layer(8, 16, Act = Tanh, Dropout = 0.3)] [Layer(16, 4)]", false, "0.25", "0.3", "" },
        { "NG1403", "netgen_high_dropout", "[Layer(8, 16, Act = Tanh, Dropout = 0.75)] [Layer(16, 4)]", true, "0.7", "0.8", "" },
    };

    [Fact]
    public void Every_threshold_is_moved_in_both_directions() => Assert.Equal(
        NetworkRules.All.Concat<Rule>(UsageRules.All).SelectMany(rule => rule.Thresholds.SelectMany(threshold => new[] { $"{rule.Id} {threshold.Key} False", $"{rule.Id} {threshold.Key} True" })).Order(StringComparer.Ordinal),
        Cases.Cast<object[]>().Select(row => $"{row[0]} {row[1]} {row[3]}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_value_decides_instead_of_the_default(string id, string key, string layers, bool byDefault, string breaking, string keeping, string other)
    {
        Assert.Equal(byDefault, await Breaks(id, layers, other));
        Assert.True(await Breaks(id, layers, other, $"{key} = {breaking}"));
        Assert.False(await Breaks(id, layers, other, $"{key} = {keeping}"));
        Assert.Equal(byDefault, await Breaks(id, layers, other, $"{key}_ = {(byDefault ? keeping : breaking)}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_no_number_leaves_the_default(string id, string key, string layers, bool byDefault, string breaking, string keeping, string other)
    {
        var flip = byDefault ? keeping : breaking;
        foreach (var text in new[] { "", "high", "NaN", "0x1", flip + " %", flip.Replace('.', ',') + ",0" })
        {
            Assert.Equal(byDefault, await Breaks(id, layers, other, $"{key} = {text}"));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Numbers_are_read_the_same_under_every_culture(string id, string key, string layers, bool byDefault, string breaking, string keeping, string other)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" } };
            Assert.Equal(byDefault, await Breaks(id, layers, other));
            Assert.True(await Breaks(id, layers, other, $"{key} = {breaking}"));
            Assert.False(await Breaks(id, layers, other, $"{key} = {keeping}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<bool> Breaks(string id, string layers, params string[] lines)
    {
        var config = new EditorConfig(lines);
        var found = await Analysis.Analyze(config.Configure(Analysis.Compile(layers.EndsWith(';') ? layers : layers + " partial class Net;")), config.Options);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        return found.Any();
    }
}
