using System.Globalization;
using NetGen.Benchmarks.Images.Shapes;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Images;

/// <summary>The convolutions that are measured; a process of each SIMD width prints a line of shares of the peak per row.</summary>
internal static class ConvolutionRows
{
    private const char Separator = '\t';

    /// <summary>The goals are those of the prototypes that the kernels were designed after.</summary>
    public static readonly ConvolutionRow[] All =
    [
        new("5x5 1→6, 28x28 (LeNet-5)", new ConvolutionLoops<LeNetFirst>(), (74, 80)),
        new("5x5 6→16, 12x12 (LeNet-5)", new ConvolutionLoops<LeNetSecond>(), (95, 80)),
        new("3x3 3→16, 32x32", new ConvolutionLoops<ResidualFirst>(), (96, 89), WeightGradient: (87, 90)),
        new("3x3 16→16, 32x32", new ConvolutionLoops<Residual16>(), (96, 89), (96, 89), (87, 90)),
        new("3x3 16→32, 32x32, stride 2", new ConvolutionLoops<ResidualTo32>(), (96, 89), (85, 87), (91, 90)),
        new("3x3 32→32, 16x16", new ConvolutionLoops<Residual32>(), (96, 89), (96, 89), (91, 90)),
        new("3x3 32→64, 16x16, stride 2", new ConvolutionLoops<ResidualTo64>(), (96, 89), (93, 87), (91, 90)),
        new("3x3 64→64, 8x8", new ConvolutionLoops<Residual64>(), (96, 89), (96, 89), (91, 90)),
        new("7x7 3→64, 224x224, stride 2", new ConvolutionLoops<Stem224>(), (90, 83)),
        new("3x3 64→64, 56x56", new ConvolutionLoops<Wide56>(), (90, 83)),
        new("3x3 512→512, 7x7", new ConvolutionLoops<Deep7>(), (80, 62)),
        new("1x1 64→64, 25x5", new ConvolutionLoops<Pointwise64>()),
        new("1x1 128→128, 6x6", new ConvolutionLoops<Pointwise128>()),
        new("depthwise 3x3 64, 25x5", new ConvolutionLoops<Depthwise64>(), (92, 92)),
        new("depthwise 3x3 128, 6x6", new ConvolutionLoops<Depthwise128>(), (92, 92)),
        new("depthwise 3x3 32, 48x48", new ConvolutionLoops<Depthwise32>(), (80, 80)),
        new("depthwise 3x3 32, 48x48, stride 2", new ConvolutionLoops<DepthwiseStride>(), (38, 60)),
    ];

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        var rows = All.Select(row => (Row: row, Times: new Timing[] { new(row.Loops.Forward), new(row.Loops.InputGradient), new(row.Loops.WeightGradient) })).ToArray();
        var peak = new PeakTiming();
        InterleavedTimings.Measure([peak.Timing, .. rows.SelectMany(row => row.Times)]);
        foreach (var (row, times) in rows)
        {
            var (forward, back, weights) = (times[0].Median, times[1].Median / row.Loops.Images, times[2].Median / row.Loops.Images);
            var least = 2 * row.Loops.MultiplyAdds / peak.FlopsPerNanosecond;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name}{Separator}{forward}{Separator}{least / forward}{Separator}{least / back}{Separator}{least / weights}"));
        }
    }

    /// <summary>Reads what such a process printed: nanoseconds of an image, and the shares of the peak.</summary>
    public static double[][] Read(string output) =>
    [
        .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(Separator).Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()),
    ];
}
