using System.Globalization;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>An .editorconfig moves every threshold, both ways.</summary>
public sealed class ThresholdTests
{
    /// <summary>Threshold, a declaration near it, whether that breaks the rule by default, a value under which it does and one under which it does not.</summary>
    public static TheoryData<string, string, string, bool, string, string> Cases => new()
    {
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 18, Init = Xavier, Act = SELU)] [Layer(18, 4)]", false, "0.05", "0.06" },
        { "NG1107", "netgen_selu_variance_tolerance", "[Layer(16, 24, Init = Xavier, Act = SELU)] [Layer(24, 4)]", true, "0.19", "0.21" },
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
        Assert.Equal(byDefault, await Breaks(id, layers));
        Assert.True(await Breaks(id, layers, $"{key} = {breaking}"));
        Assert.False(await Breaks(id, layers, $"{key} = {keeping}"));
        Assert.Equal(byDefault, await Breaks(id, layers, $"{key}_ = {(byDefault ? keeping : breaking)}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_no_number_leaves_the_default(string id, string key, string layers, bool byDefault, string breaking, string keeping)
    {
        var other = byDefault ? keeping : breaking;
        foreach (var text in new[] { "", "high", "NaN", "0x1", other + " %", other.Replace('.', ',') + ",0" })
        {
            Assert.Equal(byDefault, await Breaks(id, layers, $"{key} = {text}"));
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
            Assert.Equal(byDefault, await Breaks(id, layers));
            Assert.True(await Breaks(id, layers, $"{key} = {breaking}"));
            Assert.False(await Breaks(id, layers, $"{key} = {keeping}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<bool> Breaks(string id, string layers, params string[] lines)
    {
        var config = new EditorConfig(lines);
        var found = await Analysis.Analyze(config.Configure(Analysis.Compile($"{layers} partial class Net;")), config.Options);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        return found.Any();
    }
}
