using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Forward;

/// <summary>Batches of 784-128-10, measured by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private ComparedForward _compared = null!;

    /// <summary>Rows per call.</summary>
    [Params(1, 2, 3, 7, 16, 64, 256, 1024)]
    public int Rows { get; set; }

    /// <summary>Makes the network and its peers, and compares their outputs.</summary>
    [GlobalSetup]
    public void Prepare() => _compared = ComparedForward.Of(ForwardCases.ImageRows(Rows));

    /// <summary>Ends ONNX Runtime's session.</summary>
    [GlobalCleanup]
    public void Release() => _compared.Dispose();

    /// <summary>NetGen.</summary>
    [Benchmark(Baseline = true)]
    public void NetGen() => _compared.NetGen.Run(1);

    /// <summary>ONNX Runtime.</summary>
    [Benchmark]
    public void OnnxRuntime() => _compared.Onnx.Run(1);
}
