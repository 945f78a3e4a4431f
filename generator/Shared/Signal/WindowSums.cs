namespace NetGen.Signal;

/// <summary>Sums of what is under the windows of a layer, place by place, and back: of what the windows over a pixel say.</summary>
internal sealed class WindowSums
{
    private readonly PlaceGrid _input;
    private readonly double[][] _down;
    private readonly double[][] _across;

    /// <param name="input">The places of the image.</param>
    /// <param name="output">The places of the windows.</param>
    /// <param name="window">What moves.</param>
    private WindowSums(PlaceGrid input, PlaceGrid output, SignalWindow window)
    {
        _input = input;
        Output = output;
        _down = input.Rows.Under(window.Rows, output.Rows);
        _across = input.Columns.Under(window.Columns, output.Columns);
        Under = Sum(input.Uniform(1));
    }

    /// <summary>The places of the windows.</summary>
    public PlaceGrid Output { get; }

    public static WindowSums Of(PlaceGrid input, SignalWindow window) => new(input, PlacesOf(input, window), window);

    /// <summary>Sums under a kernel, and under those of its pixels that have weights, over the same places.</summary>
    public static (WindowSums OfKernel, WindowSums OfWindow) Of(PlaceGrid input, SignalWindow kernel, SignalWindow window)
    {
        if (kernel == window)
        {
            var sums = Of(input, window);
            return (sums, sums);
        }

        var output = PlacesOf(input, kernel).With(PlacesOf(input, window));
        return (new(input, output, kernel), new(input, output, window));
    }

    /// <summary>Pixels of the image under a window, for each place of the windows: fewer at the border.</summary>
    public double[] Under { get; }

    /// <summary>For each place of the windows, the sum under one.</summary>
    /// <param name="values">For each place of the image.</param>
    public double[] Sum(double[] values) => Sum(values, _down, _across);

    /// <summary>For each place of the image, the mean over its pixels of the sum over the windows above one.</summary>
    /// <param name="values">For each place of the windows.</param>
    public double[] SumBack(double[] values) => Sum(values, Back(_down, _input.Rows, Output.Rows), Back(_across, _input.Columns, Output.Columns));

    private static PlaceGrid PlacesOf(PlaceGrid input, SignalWindow window) => new(input.Rows.Over(window.Rows), input.Columns.Over(window.Columns));

    private static double[] Sum(double[] values, double[][] down, double[][] across)
    {
        var (width, columns) = (across[0].Length, across.Length);
        var rows = new double[values.Length / width * columns];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Dot(across[i % columns], values, i / columns * width, 1);
        }

        var sums = new double[down.Length * columns];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Dot(down[i / columns], rows, i % columns, columns);
        }

        return sums;
    }

    private static double Dot(double[] weights, double[] values, int first, int step)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] == 0 ? 0 : weights[i] * values[first + i * step];
        }

        return sum;
    }

    private static double[][] Back(double[][] under, Places inputs, Places outputs) =>
        [.. inputs.Counts.Select((count, input) => outputs.Counts.Select((windows, output) => windows * under[output][input] / count).ToArray())];
}
