using System.Globalization;

namespace NetGen;

/// <summary>Looks whether a checkpoint fits a training, and lists everything that differs. Changes nothing.</summary>
internal sealed class StateComparison(CheckpointFile file) : StateExchange
{
    private readonly List<string> _differences = [];

    /// <summary>Everything that does not fit, as clauses.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Entries of the table.</summary>
    public int Entries { get; private set; }

    public override void Setting(string name, string value)
    {
        if (!file.Texts.TryGetValue(MetadataKeys.Setting + name, out var saved))
        {
            _differences.Add($"{name} is {value}, but the checkpoint has none");
        }
        else if (saved != value)
        {
            _differences.Add($"{name} is {value}, but it was {saved}");
        }
    }

    internal override void LaterSetting(string name, string value)
    {
        if (file.Texts.ContainsKey(MetadataKeys.Setting + name))
        {
            Setting(name, value);
        }
    }

    public override void Number<T>(string name, ref T value)
    {
        if (!file.Texts.TryGetValue(MetadataKeys.Number + name, out var text) || !T.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            _differences.Add($"the number '{name}' is missing");
        }
    }

    public override void Tensor(string name, ReadOnlySpan<long> shape, Span<float> values) => _ = Require(name, ElementType.F32, shape);

    internal override void Table(string name, int fields, ref double[] values) =>
        Entries = Require(name, ElementType.F64, -1, fields) / (fields * sizeof(double));

    internal override void LaterTable(string name, ref double[] values)
    {
    }

    internal override void LaterText(string name, ref string? value)
    {
    }

    /// <summary>The tensor's length in bytes; 0 when it is missing.</summary>
    private int Require(string name, ElementType type, params ReadOnlySpan<long> shape)
    {
        if (file.Find(name, type, shape) is { } bytes)
        {
            return bytes.Length;
        }

        _differences.Add($"the tensor '{name}' of {type} {FileTensor.FormatShape(shape.ToArray())} is missing");
        return 0;
    }
}
