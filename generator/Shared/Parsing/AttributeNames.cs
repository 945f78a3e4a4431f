namespace NetGen.Parsing;

/// <summary>Full metadata names of attributes that are no layers.</summary>
internal static class AttributeNames
{
    public const string Network = "NetGen.NetworkAttribute";

    public const string Input = "NetGen.InputAttribute";
}
