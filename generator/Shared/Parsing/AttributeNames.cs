namespace NetGen.Parsing;

/// <summary>Full metadata names of the attributes that declare a network.</summary>
internal static class AttributeNames
{
    public const string Layer = "NetGen.LayerAttribute";
    public const string Network = "NetGen.NetworkAttribute";
}
