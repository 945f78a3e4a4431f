namespace NetGen.Generator.Emission;

/// <summary>The version that emitted code names as its tool's.</summary>
internal static class GeneratorVersion
{
    public static string Text { get; } = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(3);

    /// <summary>The attribute that says so.</summary>
    public static string Attribute { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{Text}\")]";
}
