namespace NetGen.Generator.Emission;

/// <summary>The expression for a tensor's description at run time.</summary>
internal static class TensorInfoText
{
    public static string Of(TensorInfo tensor) =>
        $"new() {{ Name = {Literals.Text(tensor.Name)}, Shape = {tensor.ShapeText}{(tensor.IsTrainable ? "" : ", IsTrainable = false")} }}";
}
