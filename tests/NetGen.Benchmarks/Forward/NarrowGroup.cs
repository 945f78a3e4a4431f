using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Forward;

/// <summary>One row through 784-128-10 with narrow weights, beside the time of reading the weights as 32-bit floats.</summary>
internal sealed class NarrowGroup : IQuickGroup
{
    /// <summary>Half of BFloat16's last place, for outputs from 0 to 1.</summary>
    private const float BFloat16Tolerance = 1 / 512f;

    /// <summary>The last of the 7 bits that inputs are rounded to.</summary>
    private const float Int8Tolerance = 1 / 128f;

    public string Name => "narrow";

    public MarkdownTable Run()
    {
        var network = new ImageNet();
        var floats = OneRow(network, ForwardLoops.Of);
        using var weights = new MemoryStream();
        network.Save(weights);
        NarrowForward[] narrow =
        [
            new(floats, OneRow(Load<ImageNetBFloat16>(weights), ForwardLoops.Of), BFloat16Tolerance, goal: 0.6),
            new(floats, OneRow(Load<ImageNetInt8>(weights), ForwardLoops.Of), Int8Tolerance, goal: 0.35),
        ];
        var memory = new MemoryPass(ImageNet.ParameterCount);
        var (whole, read) = (new Timing(floats.Repeat), new Timing(memory.Read));
        var compiled = InterleavedTimings.Measure([whole, read, .. narrow.Select(one => one.Timing)]);

        var reading = read.Median * memory.Share;
        var table = new MarkdownTable(
            "784-128-10 tanh, softmax, one row, ns", "NetGen", "least", "NetGen / Float32", "NetGen / reading", "largest difference", "may differ by", "bytes", "to reach");
        Add(table, "Float32", whole, "", "", floats.CountAllocatedBytes(), "");
        foreach (var one in narrow)
        {
            var goal = Numbers.AtMost(one.Timing.Median / reading, one.Goal, "reading");
            Add(table, one.Precision.ToString(), one.Timing, Numbers.TwoDigits(one.Difference), Numbers.TwoDigits(one.Tolerance), one.AllocatedBytes, goal);
        }

        table.Notes.Add($"Reading the {Numbers.Whole(ImageNet.ParameterCount)} weights as 32-bit floats, in this run: {Numbers.Short(reading)} ns.");
        InterleavedTimings.Note(table, compiled);
        return table;

        void Add(MarkdownTable table, string name, Timing timing, string difference, string tolerance, long bytes, string goal) => table.Add(
            name,
            Numbers.Short(timing.Median),
            Numbers.Short(timing.Minimum),
            Numbers.Ratio(timing.Median / whole.Median),
            Numbers.Ratio(timing.Median / reading),
            difference,
            tolerance,
            Numbers.Whole(bytes),
            goal);
    }

    private static ForwardCase OneRow<TNetwork>(TNetwork network, Func<TNetwork, float[], float[], Action<int>> loop) where TNetwork : class, INetwork<TNetwork> =>
        ForwardCase.Of(ForwardCases.Image, network, rows: 1, loop);

    /// <summary>The same weights; loading rounds them.</summary>
    private static TNetwork Load<TNetwork>(MemoryStream weights) where TNetwork : class, INetwork<TNetwork>
    {
        weights.Position = 0;
        return NetworkFiles.Load<TNetwork>(weights);
    }
}
