using System.Text.Json;

namespace NetGen.Integration.Tests.Golden;

/// <summary>A case of the manifest: what PyTorch computed in double precision.</summary>
internal sealed class GoldenCase
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "Cases");

    private readonly JsonElement _row;
    private readonly Dictionary<string, double[]> _tensors;

    private GoldenCase(JsonElement row)
    {
        _row = row;
        _tensors = DoubleTensors.Read(Path);
    }

    public string Name => _row.GetProperty("name").GetString()!;

    public string Path => System.IO.Path.Combine(Folder, Name + ".safetensors");

    public string Loss => _row.GetProperty("loss").GetString()!;

    public int Batch => _row.GetProperty("batch").GetInt32();

    public int[] Sizes => [.. _row.GetProperty("dims").EnumerateArray().Select(size => size.GetInt32())];

    public string[] Activations => [.. _row.GetProperty("activations").EnumerateArray().Select(name => name.GetString()!)];

    public string Optimizer => _row.GetProperty("optimizer").GetString()!;

    public JsonElement Options => _row.GetProperty("options");

    public int Steps => _row.GetProperty("steps").GetInt32();

    public double[] this[string tensor] => _tensors[tensor];

    public static IReadOnlyList<string> AllNames { get; } = [.. Manifest().Select(row => row.GetProperty("name").GetString()!)];

    public static IReadOnlyList<string> OptimizerNames { get; } =
        [.. Manifest().Where(row => row.TryGetProperty("optimizer", out _)).Select(row => row.GetProperty("name").GetString()!)];

    public static GoldenCase Load(string name) => new(Manifest().Single(row => row.GetProperty("name").GetString() == name));

    public float[] Floats(string tensor) => Array.ConvertAll(_tensors[tensor], value => (float)value);

    private static IEnumerable<JsonElement> Manifest()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, "manifest.json")));
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }
}
