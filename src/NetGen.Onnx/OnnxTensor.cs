using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A tensor of an ONNX file.</summary>
public sealed class OnnxTensor
{
    private readonly TensorProto _tensor;
    private readonly ExternalData? _external;
    private float[]? _values;
    private float? _commonValue;
    private bool _hasSearchedCommonValue;

    /// <summary>Checks a tensor's description against its data, which is not decoded yet.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="folder">The model's folder; null for a model from a stream.</param>
    /// <param name="name">What to call it; null for its own name.</param>
    internal OnnxTensor(TensorProto tensor, string? folder, string? name = null)
    {
        _tensor = tensor;
        Name = name ?? tensor.Name;
        Count = TensorChecks.Count(tensor);
        if (tensor.DataLocation == TensorProto.Types.DataLocation.External)
        {
            _external = ExternalData.Find(this, tensor, folder);
        }
        else
        {
            TensorChecks.RequireData(this, tensor);
        }
    }

    /// <summary>The tensor's name.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public OnnxElementType Type => (OnnxElementType)_tensor.DataType;

    /// <summary>Its sizes, the slowest first. Empty for a single value.</summary>
    public IReadOnlyList<long> Shape => _tensor.Dims;

    /// <summary>Number of elements.</summary>
    public long Count { get; }

    /// <summary>The elements' bytes.</summary>
    public long ByteCount => (Count * TensorChecks.Bits(Type) + 7) / 8;

    /// <summary>Whether <see cref="ReadFloats"/> can read it: floats of 16, 32 and 64 bits.</summary>
    public bool IsReadable => Type is OnnxElementType.FLOAT or OnnxElementType.DOUBLE or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16;

    /// <summary>A tensor of computed numbers.</summary>
    internal static OnnxTensor Of(string name, IReadOnlyList<long> shape, ReadOnlySpan<float> values)
    {
        var tensor = new TensorProto { DataType = (int)OnnxElementType.FLOAT, Dims = { shape } };
        tensor.FloatData.Capacity = values.Length;
        foreach (var value in values)
        {
            tensor.FloatData.Add(value);
        }

        return new(tensor, folder: null, name);
    }

    /// <summary>The elements as 32-bit floats, whether finite or not. The array is the model's own: do not change it.</summary>
    /// <exception cref="WeightFormatException">The elements are no floats, or the file with the data cannot be read.</exception>
    public ReadOnlySpan<float> ReadFloats() => _values ??= TensorDecoder.Floats(this, _tensor, _external);

    /// <summary>The elements of a short tensor of whole numbers, such as a shape; null when it is none.</summary>
    internal long[]? ReadShortIntegers() => TensorDecoder.ShortIntegers(this, _tensor, _external);

    /// <summary>The value that all elements have; null when they differ or are no floats.</summary>
    internal float? FindCommonValue()
    {
        if (!_hasSearchedCommonValue)
        {
            _hasSearchedCommonValue = true;
            _commonValue = IsReadable && Count > 0 && ReadFloats() is var values && !values.ContainsAnyExcept(values[0]) ? values[0] : null;
        }

        return _commonValue;
    }
}
