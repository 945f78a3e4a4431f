using System.Buffers.Binary;
using System.Globalization;

namespace NetGen;

/// <summary>Collects a training's state for a checkpoint.</summary>
/// <param name="info">The network that is trained.</param>
internal sealed class StateWriter(NetworkInfo info) : StateExchange
{
    private readonly List<KeyValuePair<string, string>> _texts = [];
    private readonly List<TensorContent> _tensors = [];

    /// <summary>Writes what was collected.</summary>
    public void Save(Stream stream) => WeightFileWriter.Write(
        stream, [new(MetadataKeys.Version, LibraryVersion.Text), new(MetadataKeys.Architecture, SaveMetadata.ArchitectureOf(info)), .. _texts], _tensors);

    public override void Setting(string name, string value) => _texts.Add(new(MetadataKeys.Setting + name, value));

    internal override void LaterSetting(string name, string value) => Setting(name, value);

    public override void Number<T>(string name, ref T value) => _texts.Add(new(MetadataKeys.Number + name, value.ToString(null, CultureInfo.InvariantCulture)));

    public override void Tensor(string name, ReadOnlySpan<long> shape, Span<float> values)
    {
        var copy = values.ToArray();
        _tensors.Add(TensorContent.OfFloats(name, shape.ToArray(), () => copy));
    }

    internal override void Table(string name, int fields, ref double[] values)
    {
        var bytes = new byte[sizeof(double) * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(sizeof(double) * i), values[i]);
        }

        _tensors.Add(new(name, ElementType.F64, [values.Length / fields, fields], () => bytes));
    }

    internal override void LaterTable(string name, ref double[] values) => Table(name, 1, ref values);

    internal override void LaterText(string name, ref string? value)
    {
        if (value is not null)
        {
            _texts.Add(new(MetadataKeys.Text + name, value));
        }
    }
}
