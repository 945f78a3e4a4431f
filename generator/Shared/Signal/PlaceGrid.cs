namespace NetGen.Signal;

/// <summary>The places of an image, row of places by row: what is said of pixels is said of each place.</summary>
/// <param name="rows">Places down.</param>
/// <param name="columns">Places across.</param>
internal sealed class PlaceGrid(Places rows, Places columns)
{
    public Places Rows => rows;

    public Places Columns => columns;

    public int Count => rows.Counts.Length * columns.Counts.Length;

    /// <summary>Pixels of the image.</summary>
    public double Pixels => (double)rows.Length * columns.Length;

    public static PlaceGrid Of(SignalImage image) => new(Places.Of(image.Height), Places.Of(image.Width));

    public bool HasSizeOf(PlaceGrid other) => (rows.Length, columns.Length) == (other.Rows.Length, other.Columns.Length);

    /// <summary>The share of the pixels that lie in a place.</summary>
    public double Share(int place) => rows.Counts[place / columns.Counts.Length] * (double)columns.Counts[place % columns.Counts.Length] / Pixels;

    /// <summary>The mean over all pixels.</summary>
    public double Mean(double[] values)
    {
        var sum = 0.0;
        for (var place = 0; place < values.Length; place++)
        {
            sum += Share(place) * values[place];
        }

        return sum;
    }

    /// <summary>One value everywhere.</summary>
    public double[] Uniform(double value) => [.. Enumerable.Repeat(value, Count)];

    /// <summary>The places that either grid tells apart.</summary>
    public PlaceGrid With(PlaceGrid other) => new(rows.With(other.Rows), columns.With(other.Columns));

    /// <summary>Values of a coarser grid's places, for this grid's.</summary>
    public double[] Spread(double[] values, PlaceGrid coarser)
    {
        var places = PlacesIn(coarser);
        return [.. places.Select(place => values[place])];
    }

    /// <summary>Values of this grid's places, averaged over a coarser grid's.</summary>
    public double[] Gather(double[] values, PlaceGrid coarser)
    {
        var gathered = new double[coarser.Count];
        var places = PlacesIn(coarser);
        for (var place = 0; place < values.Length; place++)
        {
            gathered[places[place]] += Share(place) / coarser.Share(places[place]) * values[place];
        }

        return gathered;
    }

    private int[] PlacesIn(PlaceGrid coarser)
    {
        var (down, across) = (rows.PlacesIn(coarser.Rows), columns.PlacesIn(coarser.Columns));
        return [.. down.SelectMany(row => across.Select(column => row * coarser.Columns.Counts.Length + column))];
    }
}
