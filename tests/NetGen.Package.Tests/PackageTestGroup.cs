namespace NetGen.Package.Tests;

/// <summary>All tests of this project: one feed for them, and one build at a time.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTestGroup : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
