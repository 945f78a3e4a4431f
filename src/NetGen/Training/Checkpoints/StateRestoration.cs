using System.Buffers.Binary;
using System.Globalization;

namespace NetGen;

/// <summary>Puts a checkpoint's state back; a <see cref="StateComparison"/> has found that it fits.</summary>
internal sealed class StateRestoration(CheckpointFile file) : StateExchange
{
    public override void Setting(string name, string value)
    {
    }

    internal override void LaterSetting(string name, string value)
    {
    }

    public override void Number<T>(string name, ref T value) => value = T.Parse(file.Texts[MetadataKeys.Number + name], CultureInfo.InvariantCulture);

    public override void Tensor(string name, ReadOnlySpan<long> shape, Span<float> values)
    {
        var bytes = file.Find(name, ElementType.F32, shape)!;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(sizeof(float) * i));
        }
    }

    internal override void Table(string name, int fields, ref double[] values) => values = Doubles(file.Find(name, ElementType.F64, -1, fields)!);

    internal override void LaterTable(string name, ref double[] values) => values = file.Find(name, ElementType.F64, -1, 1) is { } bytes ? Doubles(bytes) : [];

    internal override void LaterText(string name, ref string? value) => value = file.Texts.GetValueOrDefault(MetadataKeys.Text + name);

    private static double[] Doubles(byte[] bytes)
    {
        var values = new double[bytes.Length / sizeof(double)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(sizeof(double) * i));
        }

        return values;
    }
}
