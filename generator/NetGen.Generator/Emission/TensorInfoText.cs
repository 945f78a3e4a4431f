namespace NetGen.Generator.Emission;

/// <summary>The expression for a tensor's description at run time.</summary>
internal static class TensorInfoText
{
    public static string Of(string name, params int[] shape) => $"new() {{ Name = {Literals.Text(name)}, Shape = [{string.Join(", ", shape)}] }}";
}
