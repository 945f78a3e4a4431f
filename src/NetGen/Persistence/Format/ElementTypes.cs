namespace NetGen;

/// <summary>Names and sizes of element types.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<string, ElementType> ByName = new(StringComparer.Ordinal)
    {
        ["BOOL"] = ElementType.BOOL, ["F4"] = ElementType.F4, ["F6_E2M3"] = ElementType.F6E2M3, ["F6_E3M2"] = ElementType.F6E3M2,
        ["U8"] = ElementType.U8, ["I8"] = ElementType.I8, ["F8_E5M2"] = ElementType.F8E5M2, ["F8_E4M3"] = ElementType.F8E4M3,
        ["F8_E8M0"] = ElementType.F8E8M0, ["I16"] = ElementType.I16, ["U16"] = ElementType.U16, ["F16"] = ElementType.F16,
        ["BF16"] = ElementType.BF16, ["I32"] = ElementType.I32, ["U32"] = ElementType.U32, ["F32"] = ElementType.F32,
        ["C64"] = ElementType.C64, ["F64"] = ElementType.F64, ["I64"] = ElementType.I64, ["U64"] = ElementType.U64,
    };

    /// <summary>The element type of a name as it stands in files; case counts.</summary>
    public static bool TryParse(string name, out ElementType type) => ByName.TryGetValue(name, out type);

    /// <summary>Bits per element.</summary>
    public static int Bits(this ElementType type) => type switch
    {
        ElementType.F4 => 4,
        ElementType.F6E2M3 or ElementType.F6E3M2 => 6,
        <= ElementType.F8E8M0 => 8,
        <= ElementType.BF16 => 16,
        <= ElementType.F32 => 32,
        _ => 64,
    };

    /// <summary>Whether a network's weights may be stored as this type.</summary>
    public static bool IsReadable(this ElementType type) => type is ElementType.F16 or ElementType.BF16 or ElementType.F32 or ElementType.F64;
}
