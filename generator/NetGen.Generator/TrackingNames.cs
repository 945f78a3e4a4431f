namespace NetGen.Generator;

/// <summary>Names of the pipeline's steps, for the tests of what runs again and what does not.</summary>
internal static class TrackingNames
{
    public const string Skipped = "NetGen.Skipped";
    public const string Model = "NetGen.Model";
    public const string Signal = "NetGen.Signal";
    public const string Clashes = "NetGen.Clashes";
    public const string Source = "NetGen.Source";
}
