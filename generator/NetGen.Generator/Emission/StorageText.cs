namespace NetGen.Generator.Emission;

/// <summary>The expression for where a tensor lies.</summary>
internal static class StorageText
{
    public static string Of(int layer, string tensor, string layout, int start, int narrowStart) =>
        $"new() {{ Layer = {layer}, Name = {Literals.Text(tensor)}, {layout}Start = {start}{(narrowStart < 0 ? "" : $", NarrowStart = {narrowStart}")} }}";
}
