using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Tests.Persistence.Fuzzing;

/// <summary>Makes malformed files out of whole ones: it knows the format's parts and breaks their rules, and bytes besides.</summary>
internal sealed partial class FileMutator(IReadOnlyList<byte[]> seeds, ulong seed)
{
    private const int MostMutations = 4;

    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "4", "8", "-1", "-0", "00", "01", "1.0", "1e0", "1E+2", "0.5", "4294967295", "4294967296", "2147483648", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999999", "null", "true", "\"1\"", "[1]", "{}", "NaN", "",
    ];

    private static readonly string[] Strings =
    [
        "\"\"", "\"__metadata__\"", "\"dtype\"", "\"shape\"", "\"data_offsets\"", "\"F32\"", "\"F64\"", "\"F16\"", "\"BF16\"", "\"I64\"", "\"BOOL\"", "\"F4\"", "\"F8_E4M3\"", "\"f32\"",
        "\"hidden.weight\"", "\"hidden.bias\"", "\"head.weight\"", "\"head.bias\"", "\"0.weight\"", "\"netgen.hash\"", "\"\\u0061\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00\\ud800\"",
        "\"\\x\"", "\"\\\"", "\"\\u12\"", "\"\u00c3\u00a9\"", "\"\u00c3(\"", "\"\u00ed\u00a0\u0080\"", "\"\u00c0\u0080\"", "\"\u00ff\"", "\"\u0000\"", "\"\t\"", "'a'", "a",
    ];

    private static readonly string[] Spaces = [" ", "\t", "\n", "\r", "   ", "\0", "\u000b", "\u00a0", "\u00ef\u00bb\u00bf", "/**/", "//"];

    private static readonly ulong[] Lengths = [0, 1, 2, 7, 8, 99_999_999, 100_000_000, 100_000_001, int.MaxValue, uint.MaxValue, long.MaxValue, ulong.MaxValue];

    private static readonly byte[][] Values =
    [
        [0, 0, 0xc0, 0x7f], [0, 0, 0x80, 0x7f], [0, 0, 0x80, 0xff], [1, 0, 0x80, 0x7f], [0xff, 0xff, 0x7f, 0x7f], [0, 0, 0, 0x80], [0, 0x7c, 0, 0xfc], [0, 0, 0, 0, 0, 0, 0xf0, 0x7f],
    ];

    private RandomSource _random = new(seed);

    /// <summary>The next file.</summary>
    public byte[] Next()
    {
        var seedFile = Pick(seeds);
        var header = Encoding.Latin1.GetString(HeaderOf(seedFile));
        var data = seedFile.AsSpan(8 + header.Length).ToArray();
        var mutations = 1 + Draw(MostMutations);
        for (var i = 0; i < mutations; i++)
        {
            if (Draw(6) == 0)
            {
                data = MutateData(data);
            }
            else
            {
                header = MutateHeader(header);
            }
        }

        var file = FileBytes.Of(Encoding.Latin1.GetBytes(header), data);
        return Draw(8) == 0 ? MutateBytes(file) : file;
    }

    private static byte[] HeaderOf(byte[] file) => file[8..(8 + (int)BitConverter.ToUInt64(file))];

    private string MutateHeader(string header)
    {
        var tokens = Token().Matches(header).Select(match => match.Value).ToList();
        if (tokens.Count == 0)
        {
            return header + Pick(Strings);
        }

        var at = Draw(tokens.Count);
        switch (Draw(10))
        {
            case 0:
            case 1:
                tokens[Nearest(tokens, at, token => char.IsAsciiDigit(token[0]))] = Pick(Numbers);
                break;
            case 2:
                var number = Nearest(tokens, at, token => char.IsAsciiDigit(token[0]));
                tokens[number] = long.TryParse(tokens[number], out var value) ? (value + Draw(9) - 4).ToString(CultureInfo.InvariantCulture) : "0";
                break;
            case 3:
                tokens[Nearest(tokens, at, token => token[0] == '"')] = Pick(Strings);
                break;
            case 4:
                tokens.RemoveAt(at);
                break;
            case 5:
                tokens.Insert(at, tokens[Draw(tokens.Count)]);
                break;
            case 6:
                (tokens[at], tokens[Draw(tokens.Count)]) = (tokens[Draw(tokens.Count)], tokens[at]);
                break;
            case 7:
                tokens.Insert(at, Pick(Spaces));
                break;
            case 8:
                // A whole run of tokens, such as an entry, a second time.
                tokens.InsertRange(at, tokens.GetRange(Draw(tokens.Count), 1).Concat(tokens.Skip(Draw(tokens.Count)).Take(Draw(20))).ToArray());
                break;
            default:
                tokens.Add(new string(' ', Draw(9)));
                break;
        }

        return string.Concat(tokens);
    }

    private byte[] MutateData(byte[] data)
    {
        if (data.Length == 0 || Draw(4) == 0)
        {
            return Draw(2) == 0 ? [.. data, (byte)Draw(256)] : data[..Draw(data.Length + 1)];
        }

        var value = Pick(Values);
        var at = Draw(data.Length);
        value.AsSpan(0, Math.Min(value.Length, data.Length - at)).CopyTo(data.AsSpan(at));
        return data;
    }

    private byte[] MutateBytes(byte[] file)
    {
        var at = Draw(file.Length);
        switch (Draw(5))
        {
            case 0:
                file[at] ^= (byte)(1 << Draw(8));
                return file;
            case 1:
                return file[..at];
            case 2:
                BitConverter.TryWriteBytes(file, Pick(Lengths));
                return file;
            case 3:
                BitConverter.TryWriteBytes(file, BitConverter.ToUInt64(file) + (ulong)Draw(5) - 2);
                return file;
            default:
                return [.. file[..at], (byte)Draw(256), .. file[at..]];
        }
    }

    private static int Nearest(List<string> tokens, int at, Predicate<string> isMeant)
    {
        var found = tokens.FindIndex(at, isMeant);
        return found >= 0 ? found : Math.Max(0, tokens.FindLastIndex(isMeant));
    }

    private int Draw(int bound) => _random.NextInt32(bound);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[Draw(choices.Count)];

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"|[0-9]+|\\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
