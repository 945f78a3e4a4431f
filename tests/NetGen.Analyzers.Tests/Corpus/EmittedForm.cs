namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>What the generator makes of a declaration.</summary>
internal enum EmittedForm
{
    /// <summary>No partial half is possible.</summary>
    Nothing,

    /// <summary>Members that throw the rule's message.</summary>
    Throwing,

    /// <summary>A network.</summary>
    Working,
}
