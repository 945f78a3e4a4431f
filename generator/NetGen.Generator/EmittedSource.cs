namespace NetGen.Generator;

/// <summary>One emitted file.</summary>
internal sealed record EmittedSource(string HintName, string Text);
