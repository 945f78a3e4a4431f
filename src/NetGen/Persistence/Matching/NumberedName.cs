using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>A module's name, its numbers apart: "blocks.0.fc2" is the pattern "blocks.#.fc#" with 0 and 2.</summary>
/// <param name="Pattern">The name with "#" for each number.</param>
/// <param name="Numbers">The numbers, the outermost first.</param>
internal sealed record NumberedName(string Pattern, IReadOnlyList<long> Numbers) : IComparable<NumberedName>
{
    private const int MostDigits = 18;

    /// <summary>Takes a name apart.</summary>
    public static NumberedName Parse(string name)
    {
        var pattern = new StringBuilder();
        var numbers = new List<long>();
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            while (end < name.Length && IsDigit(name[end]))
            {
                end++;
            }

            if (end == at || end - at > MostDigits)
            {
                end = Math.Max(end, at + 1);
                pattern.Append(name, at, end - at);
            }
            else
            {
                pattern.Append('#');
                numbers.Add(long.Parse(name[at..end], CultureInfo.InvariantCulture));
            }

            at = end;
        }

        return new(pattern.ToString(), numbers);
    }

    /// <summary>Compares the numbers of names of one pattern.</summary>
    public int CompareTo(NumberedName? other)
    {
        for (var i = 0; other is not null && i < Numbers.Count; i++)
        {
            if (Numbers[i] != other.Numbers[i])
            {
                return Numbers[i].CompareTo(other.Numbers[i]);
            }
        }

        return 0;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
