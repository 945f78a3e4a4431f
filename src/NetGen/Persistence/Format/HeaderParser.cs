namespace NetGen;

/// <summary>The header's text → its tensors and metadata, checked by every rule of the format.</summary>
internal sealed class HeaderParser
{
    private const string MetadataName = "__metadata__";
    private const long LargestOffset = long.MaxValue / 2;

    private readonly JsonCursor _cursor;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<FileTensor> _tensors = [];
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);

    private HeaderParser(JsonCursor cursor) => _cursor = cursor;

    /// <summary>Parses a header.</summary>
    /// <param name="json">The header with its padding; starts with '{'.</param>
    /// <param name="fileOffset">Where it starts in the file.</param>
    public static WeightFileHeader Parse(byte[] json, int fileOffset)
    {
        var parser = new HeaderParser(new JsonCursor(json, fileOffset));
        parser.ParseEntries();
        parser.CheckLayout();
        return new(parser._tensors, parser._metadata, fileOffset + json.Length);
    }

    private void ParseEntries()
    {
        ParseObject(name =>
        {
            if (!_names.Add(name))
            {
                throw _cursor.Wrong($"The header names '{name}' twice");
            }

            if (name == MetadataName)
            {
                ParseMetadata();
            }
            else
            {
                _tensors.Add(ParseTensor(name));
            }
        });
        if (!_cursor.TryTakePadding())
        {
            throw _cursor.Wrong("Only spaces may follow the header's closing '}'");
        }
    }

    private void ParseMetadata() => ParseObject(key =>
    {
        var position = _cursor.Offset;
        var value = _cursor.ReadString();
        if (_metadata.ContainsKey(key))
        {
            throw new WeightFormatException($"The metadata names '{key}' twice.", position);
        }

        _metadata.Add(key, value);
    });

    private FileTensor ParseTensor(string name)
    {
        ElementType? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        var position = _cursor.Offset;
        ParseObject(field =>
        {
            if (field == "dtype" && type is null)
            {
                type = ParseType(name);
            }
            else if (field == "shape" && shape is null)
            {
                shape = ParseIntegers();
            }
            else if (field == "data_offsets" && offsets is null)
            {
                offsets = ParseIntegers();
            }
            else
            {
                throw _cursor.Wrong($"Tensor '{name}' has the field '{field}', but dtype, shape and data_offsets are all that it must have, once each");
            }
        });
        if (type is null || shape is null || offsets?.Count != 2)
        {
            throw new WeightFormatException($"Tensor '{name}' must have a dtype, a shape and two data_offsets.", position);
        }

        return CheckSize(new(name, type.Value, shape, offsets[0], offsets[1], position));
    }

    private ElementType ParseType(string tensor)
    {
        var position = _cursor.Offset;
        var name = _cursor.ReadString();
        return ElementTypes.TryParse(name, out var type)
            ? type
            : throw new WeightFormatException($"Tensor '{tensor}' has the dtype '{name}', which the format does not know.", position);
    }

    private List<long> ParseIntegers()
    {
        var values = new List<long>();
        _cursor.Expect('[');
        if (_cursor.TryTake(']'))
        {
            return values;
        }

        do
        {
            values.Add(_cursor.ReadInteger());
        }
        while (_cursor.TryTake(','));
        _cursor.Expect(']');
        return values;
    }

    /// <summary>Moves over an object; <paramref name="parseValue"/> is called with each key and moves over its value.</summary>
    private void ParseObject(Action<string> parseValue)
    {
        _cursor.Expect('{');
        if (_cursor.TryTake('}'))
        {
            return;
        }

        do
        {
            var key = _cursor.ReadString();
            _cursor.Expect(':');
            parseValue(key);
        }
        while (_cursor.TryTake(','));
        _cursor.Expect('}');
    }

    private static FileTensor CheckSize(FileTensor tensor)
    {
        var bits = (long)tensor.Type.Bits();
        foreach (var size in tensor.Shape)
        {
            bits = size == 0 || bits <= long.MaxValue / size ? bits * size : throw new WeightFormatException(
                $"Tensor '{tensor.Name}' has the shape {tensor.ShapeText}, which is too large for any file.", tensor.HeaderOffset);
        }

        if (tensor.End < tensor.Start || tensor.End > LargestOffset)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Tensor '{tensor.Name}' has the data_offsets [{tensor.Start}, {tensor.End}]: the end lies before the start or beyond any file."), tensor.HeaderOffset);
        }

        if (bits % 8 != 0 || bits / 8 != tensor.End - tensor.Start)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Tensor '{tensor.Name}' of {tensor.Type} {tensor.ShapeText} takes {bits / 8.0} bytes, but its data_offsets hold {tensor.End - tensor.Start}."), tensor.HeaderOffset);
        }

        return tensor;
    }

    /// <summary>Sorts the tensors by their data, which must leave no byte out and use none twice.</summary>
    private void CheckLayout()
    {
        _tensors.Sort((left, right) => (left.Start, left.End, left.HeaderOffset).CompareTo((right.Start, right.End, right.HeaderOffset)));
        var end = 0L;
        foreach (var tensor in _tensors)
        {
            if (tensor.Start != end)
            {
                throw new WeightFormatException(FormattableString.Invariant(
                    $"Tensor '{tensor.Name}' starts at offset {tensor.Start}, but the data before it ends at {end}: tensors must neither overlap nor leave a gap."), tensor.HeaderOffset);
            }

            end = tensor.End;
        }
    }
}
