using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Images;

/// <summary>One image through each network that sees images, beside ONNX Runtime on the model that NetGen.Onnx writes of it.</summary>
internal sealed class ImageGroup : IQuickGroup
{
    private const float Tolerance = 1e-5f;

    public string Name => "images";

    public MarkdownTable Run()
    {
        (ForwardCase Case, OnnxPeer Peer, double Goal)[] rows =
        [
            Compared(ImageCases.LeNetName, new LeNet(), ForwardLoops.Of, [1, 28, 28, 1], 0.33),
            Compared(ImageCases.Pedestrians, new PedestrianNet(), ForwardLoops.Of, [1, 36, 18, 1], 0.3),
            Compared(ImageCases.Residual, new ResidualStack(), ForwardLoops.Of, [1, 3, 32, 32], 0.8),
            Compared(ImageCases.Separable, new SeparableStack(), ForwardLoops.Of, [1, 49, 10, 1], 0.75),
        ];
        var times = rows.Select(row => (NetGen: new Timing(row.Case.Repeat), Onnx: new Timing(row.Peer.Repeat))).ToArray();
        var peak = new PeakTiming();
        var compiled = InterleavedTimings.Measure([peak.Timing, .. times.SelectMany(time => new[] { time.NetGen, time.Onnx })]);

        var table = new MarkdownTable("one image, µs", "NetGen", "least", "of peak", "ONNX Runtime", "NetGen / ONNX", "bytes", "to reach");
        foreach (var (row, time) in rows.Zip(times))
        {
            var ratio = time.NetGen.Median / time.Onnx.Median;
            table.Add(
                row.Case.Name,
                Numbers.Short(time.NetGen.Median / 1000),
                Numbers.Short(time.NetGen.Minimum / 1000),
                Numbers.Percent(row.Case.Flops / time.NetGen.Median / peak.FlopsPerNanosecond),
                Numbers.Short(time.Onnx.Median / 1000),
                Numbers.Ratio(ratio),
                Numbers.Whole(row.Case.CountAllocatedBytes()),
                Numbers.AtMost(ratio, row.Goal, "ONNX"));
            row.Peer.Dispose();
        }

        table.Notes.Add(peak.Note);
        InterleavedTimings.Note(table, compiled);
        return table;
    }

    /// <exception cref="InvalidOperationException">ONNX Runtime gives other outputs.</exception>
    private static (ForwardCase Case, OnnxPeer Peer, double Goal) Compared<TNetwork>(
        string name, TNetwork network, Func<TNetwork, float[], float[], Action<int>> loop, long[] shape, double goal) where TNetwork : class, INetwork<TNetwork>
    {
        var forward = ForwardCase.Of(name, network, 1, loop);
        using var model = new MemoryStream();
        network.SaveOnnx(model);
        var peer = new OnnxPeer(model.ToArray(), forward.Input, shape, [1, TNetwork.Info.OutputSize]);
        forward.Repeat(1);
        peer.Repeat(1);
        _ = forward.Difference("ONNX Runtime", peer.Output, Tolerance);
        return (forward, peer, goal);
    }
}
