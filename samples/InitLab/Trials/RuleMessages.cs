using System.Text.Json;

namespace NetGen.Samples.Trials;

/// <summary>The analyzer's diagnostics of this project, from the log that the compiler wrote: SARIF 2.1, one file per network.</summary>
internal sealed class RuleMessages
{
    private readonly ILookup<string, (string Id, string Text)> _byClass;

    private RuleMessages(ILookup<string, (string Id, string Text)> byClass) => _byClass = byClass;

    public static RuleMessages Load()
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "rules.sarif")));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        return new(results
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("NG", StringComparison.Ordinal))
            .ToLookup(ClassOf, result => (result.GetProperty("ruleId").GetString()!, result.GetProperty("message").GetProperty("text").GetString()!)));
    }

    /// <summary>What the rules say of a network, rule by rule; of several layers the first one's message.</summary>
    public IReadOnlyList<RuleMessage> Of(string name) =>
        [.. _byClass[name].GroupBy(message => message.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new RuleMessage(rule.Key, rule.First().Text, rule.Count()))];

    /// <summary>A class lies in the file of its name.</summary>
    private static string ClassOf(JsonElement result)
    {
        var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        return Path.GetFileNameWithoutExtension(uri);
    }
}
