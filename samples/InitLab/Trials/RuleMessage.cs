namespace NetGen.Samples.Trials;

/// <summary>What a rule says of a network.</summary>
/// <param name="Id">The rule, NG####.</param>
/// <param name="Text">Its words.</param>
/// <param name="Layers">How many layers it says this of.</param>
internal sealed record RuleMessage(string Id, string Text, int Layers);
