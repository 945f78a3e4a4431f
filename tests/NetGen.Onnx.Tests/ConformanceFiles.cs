namespace NetGen.Onnx.Tests;

/// <summary>ONNX's own cases for convolutions and pools over images, which Fixtures/conformance.py has written.</summary>
internal static class ConformanceFiles
{
    private const string Folder = "conformance";

    /// <summary>Those whose only zero is put before, where NetGen has the odd one at the end.</summary>
    public static IReadOnlyCollection<string> Refused { get; } = ["maxpool_2d_same_lower", "averagepool_2d_same_lower"];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(FixtureFiles.PathOf(Folder), "*.onnx").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>The model.</summary>
    public static string ModelOf(string name) => FixtureFiles.PathOf(Folder, $"{name}.onnx");

    /// <summary>The inputs and the outputs that are expected.</summary>
    /// <param name="name">The case.</param>
    /// <param name="inputs">Numbers of a row that go in.</param>
    /// <param name="outputs">Numbers of a row that come out.</param>
    public static (float[] Inputs, float[] Outputs) ValuesOf(string name, int inputs, int outputs)
    {
        var bytes = File.ReadAllBytes(FixtureFiles.PathOf(Folder, $"{name}.bin"));
        var values = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, values, 0, bytes.Length);
        var rows = values.Length / (inputs + outputs);
        Assert.Equal(values.Length, rows * (inputs + outputs));
        return (values[..(rows * inputs)], values[(rows * inputs)..]);
    }
}
