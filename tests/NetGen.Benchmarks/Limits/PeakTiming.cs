using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Limits;

/// <summary>The peak of multiply-adds, measured in turns with what is compared to it.</summary>
internal sealed class PeakTiming
{
    public Timing Timing { get; } = new(PeakMultiplyAdd.Repeat);

    public double FlopsPerNanosecond => PeakMultiplyAdd.Flops / Timing.Median;

    public string Note => $"Peak in this run: {Numbers.Short(FlopsPerNanosecond)} GFLOP/s at {SimdWidth.Bits} bits.";
}
