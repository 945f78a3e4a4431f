namespace NetGen.Generator.Planning;

/// <summary>What buffers that are used again are called.</summary>
internal static class BufferNames
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>A buffer of outputs.</summary>
    public static string Of(int buffer) => buffer < Ordinals.Length ? Ordinals[buffer] : "buffer" + Literals.Integer(buffer + 1);

    /// <summary>A buffer of gradients.</summary>
    public static string OfGradient(int buffer)
    {
        var name = Of(buffer);
        return "d" + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
