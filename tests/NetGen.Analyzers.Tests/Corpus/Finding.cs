namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>A fault, labelled or reported: the case, the rule and the place.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Id">The rule.</param>
/// <param name="Start">Where the squiggle starts in the case's source.</param>
/// <param name="Text">The text under it.</param>
internal sealed record Finding(int Case, string Id, int Start, string Text)
{
    public override string ToString() => $"{Id} on `{Text}` in line {Line} of \"{LabelledCorpus.Cases[Case].Title}\"";

    /// <summary>Counted from the line below the title; the namespace takes two lines.</summary>
    private int Line => LabelledCorpus.Cases[Case].Source.AsSpan(0, Start).Count('\n') - 1;
}
