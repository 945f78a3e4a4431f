using System.Globalization;

namespace NetGen.Signal;

/// <summary>One axis of an image: positions that no window tells apart are one place, as all are far from the border, and both ends.</summary>
internal sealed class Places
{
    /// <summary>So deep borders reach at first; every layer adds what it needs.</summary>
    private const int Deepest = 16;

    /// <summary>In a longer axis the border is of no account: all of it is one place.</summary>
    private const int Longest = 2048;

    /// <summary>The place of each position; null where all are one.</summary>
    private readonly int[]? _placeOf;

    private Places(int length, int[]? placeOf)
    {
        Length = length;
        _placeOf = placeOf;
        Counts = placeOf is null ? [length] : new int[placeOf.Max() + 1];
        foreach (var place in placeOf ?? [])
        {
            Counts[place]++;
        }
    }

    /// <summary>Positions.</summary>
    public int Length { get; }

    /// <summary>Positions of each place.</summary>
    public int[] Counts { get; }

    /// <summary>An axis of which nothing is known but its length: places by their distance from the border.</summary>
    public static Places Of(int length) =>
        new(length, length > Longest ? null : [.. Enumerable.Range(0, length).Select(i => Math.Min(Deepest, Math.Min(i, length - 1 - i)))]);

    /// <summary>The place of a position.</summary>
    public int At(int position) => _placeOf?[position] ?? 0;

    /// <summary>The axis that windows over this one make: windows over the same places are one place.</summary>
    public Places Over(WindowAxis axis) => _placeOf is null
        ? new(axis.Outputs, null)
        : new(axis.Outputs, Numbered(axis.Outputs, window => string.Join(",", axis.Under(window).Select(At).OrderBy(place => place).Append(-axis.WithPadding(window)).Select(Text))));

    /// <summary>Positions that either axis tells apart.</summary>
    public Places With(Places other) => _placeOf is null && other._placeOf is null
        ? this
        : new(Length, Numbered(Length, position => Text(At(position)) + "," + Text(other.At(position))));

    /// <summary>For each place of the windows, how many positions of each place are under one; of the mean window in an axis that is too long.</summary>
    public double[][] Under(WindowAxis axis, Places windows)
    {
        if (_placeOf is null)
        {
            return [[axis.MeanUnder]];
        }

        var under = new double[windows.Counts.Length][];
        for (var window = 0; window < windows.Length; window++)
        {
            ref var row = ref under[windows.At(window)];
            if (row is null)
            {
                row = new double[Counts.Length];
                foreach (var position in axis.Under(window))
                {
                    row[At(position)]++;
                }
            }
        }

        return under;
    }

    /// <summary>A position of each place.</summary>
    public int[] Examples => _placeOf is null ? [0] : [.. Counts.Select((_, place) => Array.IndexOf(_placeOf, place))];

    /// <summary>For each place of this axis the place of a coarser one that it lies in.</summary>
    public int[] PlacesIn(Places coarser)
    {
        var places = new int[Counts.Length];
        for (var position = 0; position < Length && _placeOf is not null; position++)
        {
            places[At(position)] = coarser.At(position);
        }

        return places;
    }

    private static int[] Numbered(int count, Func<int, string> key)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            var text = key(i);
            if (!numbers.TryGetValue(text, out places[i]))
            {
                places[i] = numbers.Count;
                numbers.Add(text, places[i]);
            }
        }

        return places;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
