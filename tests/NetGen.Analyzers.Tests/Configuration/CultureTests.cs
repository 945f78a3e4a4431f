using System.Globalization;

namespace NetGen.Analyzers.Tests;

/// <summary>A diagnostic is the same wherever the user lives: here with the signs of a Swedish and of a Turkish system.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Ids => [.. RuleSamples.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_says_the_same_under_every_culture(string id)
    {
        var invariant = await Messages(id, CultureInfo.InvariantCulture);
        Assert.NotEmpty(invariant);
        Assert.Equal(invariant, await Messages(id, Culture("−", "\u00A0")));
        Assert.Equal(invariant, await Messages(id, Culture("-", ".")));
    }

    private static async Task<IReadOnlyList<string>> Messages(string id, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return [.. (await Analysis.Analyze(Analysis.Generate(RuleSamples.Compile(id)))).Select(found => found.ToString())];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Tests of this assembly run without the system's cultures.</summary>
    private static CultureInfo Culture(string negativeSign, string groupSeparator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", groupSeparator, negativeSign);
        return culture;
    }
}
