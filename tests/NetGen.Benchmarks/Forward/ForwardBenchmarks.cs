using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Forward;

/// <summary>The forward passes of the quick groups, measured by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ForwardBenchmarks
{
    private const int Calls = 10;

    private ComparedForward _compared = null!;

    /// <summary>The networks.</summary>
    public static IEnumerable<string> Networks => ForwardCases.OneRow().Select(forward => forward.Name);

    /// <summary>The network.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>Makes the network and its peers, and compares their outputs.</summary>
    [GlobalSetup]
    public void Prepare() => _compared = ComparedForward.Of(ForwardCases.OneRow().Single(forward => forward.Name == Network));

    /// <summary>Ends ONNX Runtime's session.</summary>
    [GlobalCleanup]
    public void Release() => _compared.Dispose();

    /// <summary>NetGen.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void NetGen() => _compared.NetGen.Run(Calls);

    /// <summary>ONNX Runtime.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void OnnxRuntime() => _compared.Onnx.Run(Calls);

    /// <summary>Plain loops.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void PlainLoops() => _compared.Plain.Run(Calls);

    /// <summary>System.Numerics.Tensors.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void TensorPrimitives() => _compared.Tensors.Run(Calls);
}
