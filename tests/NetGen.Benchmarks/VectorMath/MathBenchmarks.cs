using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>Vector math per element, measured by BenchmarkDotNet.</summary>
public class MathBenchmarks
{
    private readonly FunctionArrays _arrays = new(isPositive: false);

    /// <summary>NetGen's tanh.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void Tanh() => FunctionLoop<TanhFunction>.Apply(_arrays.Arguments, _arrays.Results);

    /// <summary>TensorPrimitives' tanh.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void TensorTanh() => TanhFunction.Tensor(_arrays.Arguments, _arrays.Results);

    /// <summary>NetGen's sigmoid.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void Sigmoid() => FunctionLoop<SigmoidFunction>.Apply(_arrays.Arguments, _arrays.Results);

    /// <summary>TensorPrimitives' sigmoid.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void TensorSigmoid() => SigmoidFunction.Tensor(_arrays.Arguments, _arrays.Results);

    /// <summary>NetGen's exponential function.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void Exp() => FunctionLoop<ExpFunction>.Apply(_arrays.Arguments, _arrays.Results);

    /// <summary>TensorPrimitives' exponential function.</summary>
    [Benchmark(OperationsPerInvoke = FunctionArrays.Length)]
    public void TensorExp() => ExpFunction.Tensor(_arrays.Arguments, _arrays.Results);
}
