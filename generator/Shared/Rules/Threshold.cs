namespace NetGen.Rules;

/// <summary>A limit that an .editorconfig can set, as in "netgen_high_dropout = 0.6".</summary>
/// <param name="Key">The option's name.</param>
/// <param name="Default">Its value where nothing is set.</param>
internal sealed record Threshold(string Key, double Default);
