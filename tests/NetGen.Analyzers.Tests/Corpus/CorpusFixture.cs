namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>Lets all tests of the corpus share one run.</summary>
[CollectionDefinition(Name)]
public sealed class CorpusFixture : ICollectionFixture<CorpusRun>
{
    public const string Name = "Corpus";
}
