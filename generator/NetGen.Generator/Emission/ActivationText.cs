using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>How emitted code names an activation.</summary>
internal static class ActivationText
{
    /// <summary>The library's struct, as a type.</summary>
    public static string TypeName(ActivationModel activation) => activation.Kind.ToString();

    /// <summary>A value of the library's struct.</summary>
    public static string Value(ActivationModel activation) => activation.Facts.DefaultSlope is not null
        ? $"new {activation.Kind}({Literals.Float(activation.Slope)})"
        : $"default({activation.Kind})";

    /// <summary>The activation of an expression, in the field's words.</summary>
    public static string Of(ActivationModel activation, string expression) =>
        activation.Facts.IsIdentity ? expression : $"{activation.Facts.FunctionName}({expression})";
}
