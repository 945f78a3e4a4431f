namespace NetGen;

/// <summary>What a family of layers says of operators that are near to its own and not read.</summary>
internal interface IFamilyAdvice
{
    /// <summary>What to do; null for operators that are none of the family's.</summary>
    /// <param name="type">The operator, with its domain where it is not ONNX's own.</param>
    string? For(string type);
}
