namespace NetGen;

/// <summary>Values in messages.</summary>
internal static class ValueText
{
    public static string Describe(GraphValue? value) => value switch
    {
        ConstantValue constant => $"constants of {constant.Tensor.Type} {ShapeText.Format(constant.Shape)}",
        IntegersValue => "whole numbers",
        null => "nothing",
        _ => "computed values",
    };
}
