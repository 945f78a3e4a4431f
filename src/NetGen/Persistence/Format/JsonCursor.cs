using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>
/// Reads the little of JSON that a weight file's header may hold: strings and whole numbers from 0 on. Strict, and every
/// complaint knows its byte. The framework's reader would have to be shipped with, or matched to, every host of the build task.
/// </summary>
/// <param name="json">The text.</param>
/// <param name="fileOffset">Where it starts in the file.</param>
internal sealed class JsonCursor(byte[] json, long fileOffset)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int _at;

    /// <summary>The byte that is read next, counted from the start of the file.</summary>
    public long Offset => fileOffset + _at;

    /// <summary>Moves over one character, with any white space before it.</summary>
    public void Expect(char character)
    {
        if (!TryTake(character))
        {
            throw Wrong($"The header is not valid: '{character}' is missing");
        }
    }

    /// <summary>Moves over a character if it comes next, with any white space before it.</summary>
    public bool TryTake(char character)
    {
        SkipSpace();
        if (_at == json.Length || json[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Whether every byte that is left is a space; moves to the first that is not.</summary>
    public bool TryTakePadding()
    {
        while (_at < json.Length && json[_at] == ' ')
        {
            _at++;
        }

        return _at == json.Length;
    }

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        Expect('"');
        var text = new StringBuilder();
        var first = _at;
        var start = first;
        while (true)
        {
            var next = _at < json.Length ? json[_at] : throw Wrong("The header ends inside a string");
            if (next == '"')
            {
                AppendPlain(text, start);
                _at++;
                return RequireWholeCharacters(text.ToString(), first);
            }

            if (next < ' ')
            {
                throw Wrong("A string in the header holds a control character");
            }

            if (next == '\\')
            {
                AppendPlain(text, start);
                text.Append(ReadEscape());
                start = _at;
            }
            else
            {
                _at++;
            }
        }
    }

    /// <summary>Reads a whole number from 0 to the largest of 63 bits.</summary>
    public long ReadInteger()
    {
        SkipSpace();
        var start = _at;
        var value = 0L;
        for (; _at < json.Length && json[_at] is >= (byte)'0' and <= (byte)'9'; _at++)
        {
            var digit = json[_at] - '0';
            if (value > (long.MaxValue - digit) / 10)
            {
                _at = start;
                throw Wrong("A number in the header does not fit into 63 bits");
            }

            value = 10 * value + digit;
        }

        var isWhole = _at > start && (json[start] != '0' || _at == start + 1)
            && !(_at < json.Length && json[_at] is (byte)'.' or (byte)'e' or (byte)'E');
        if (!isWhole)
        {
            _at = start;
            throw Wrong("The header has no whole number of at least 0 where one must be");
        }

        return value;
    }

    /// <summary>An exception that names the byte that is read next.</summary>
    public WeightFormatException Wrong(string reason) => new(reason + ".", Offset);

    private void SkipSpace()
    {
        while (_at < json.Length && json[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _at++;
        }
    }

    private void AppendPlain(StringBuilder text, int start)
    {
        try
        {
            text.Append(StrictUtf8.GetString(json, start, _at - start));
        }
        catch (DecoderFallbackException)
        {
            throw new WeightFormatException("A string in the header is not valid UTF-8.", fileOffset + start);
        }
    }

    private char ReadEscape()
    {
        var escape = _at + 1 < json.Length ? json[_at + 1] : throw Wrong("The header ends inside a string");
        if (escape == 'u')
        {
            return ReadHexEscape();
        }

        var character = escape switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)escape,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw Wrong("A string in the header holds an unknown escape"),
        };
        _at += 2;
        return character;
    }

    private char ReadHexEscape()
    {
        const int Length = 6;
        var code = 0;
        for (var i = _at + 2; i < _at + Length; i++)
        {
            var digit = i < json.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant((char)json[i])) : -1;
            code = digit >= 0 ? 16 * code + digit : throw Wrong("A string in the header holds an escape without four hexadecimal digits");
        }

        _at += Length;
        return (char)code;
    }

    /// <summary>Escapes may name halves of a character; both must be there.</summary>
    private string RequireWholeCharacters(string text, int start)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                throw new WeightFormatException("A string in the header holds half a character.", fileOffset + start);
            }
        }

        return text;
    }
}
