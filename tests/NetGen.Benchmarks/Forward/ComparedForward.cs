using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Forward;

/// <summary>A forward pass beside its limits and its peers, which give the same outputs.</summary>
internal sealed class ComparedForward : IDisposable
{
    private const float Tolerance = 1e-5f;

    private readonly OnnxPeer _onnx;
    private readonly MemoryPass _memory;

    private ComparedForward(ForwardCase forward)
    {
        Case = forward;
        var layers = PeerLayer.Of(forward.Parameters.Layers);
        var plain = new RowwisePeer<PlainMath>(layers, forward.Input, forward.Rows);
        var tensors = new RowwisePeer<TensorMath>(layers, forward.Input, forward.Rows);
        _onnx = new OnnxPeer(layers, forward.Input, forward.Rows);
        _memory = new MemoryPass(forward.Parameters.Info.ParameterCount);
        forward.Repeat(1);
        Require("plain C#", plain.Forward, plain.Output);
        Require("TensorPrimitives", tensors.Forward, tensors.Output);
        Require("ONNX Runtime", _onnx.Repeat, _onnx.Output);
        (NetGen, Onnx) = (new(forward.Repeat), new(_onnx.Repeat));
        (Plain, Tensors) = (new(plain.Forward, leastWarmUp: 1), new(tensors.Forward, leastWarmUp: 1));
        ReadWeights = new(_memory.Read);
        AllocatedBytes = forward.CountAllocatedBytes();
    }

    /// <exception cref="InvalidOperationException">A peer gives other outputs.</exception>
    public static ComparedForward Of(ForwardCase forward) => new(forward);

    public ForwardCase Case { get; }

    public Timing NetGen { get; }

    public Timing Onnx { get; }

    public Timing Plain { get; }

    public Timing Tensors { get; }

    public Timing ReadWeights { get; }

    /// <summary>By one call.</summary>
    public long AllocatedBytes { get; }

    public IEnumerable<Timing> All => [NetGen, ReadWeights, Onnx, Plain, Tensors];

    /// <summary>Nanoseconds to read the weights once, from the cache where they lie.</summary>
    public double ReadNanoseconds => ReadWeights.Median * _memory.Share;

    /// <summary>Nanoseconds that the machine needs at least: for the multiply-adds, or for reading the weights.</summary>
    /// <param name="flopsPerNanosecond">The peak, measured in the same run.</param>
    public double Limit(double flopsPerNanosecond) => Math.Max(ReadNanoseconds, Case.Flops / flopsPerNanosecond);

    public void Dispose() => _onnx.Dispose();

    private void Require(string peer, Action<int> repeat, ReadOnlySpan<float> output)
    {
        repeat(1);
        _ = Case.Difference(peer, output, Tolerance);
    }
}
