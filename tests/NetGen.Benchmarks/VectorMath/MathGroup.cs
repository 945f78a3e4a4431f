using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>Vector math per element, with its error.</summary>
internal sealed class MathGroup : IQuickGroup
{
    public string Name => "math";

    public MarkdownTable Run()
    {
        ComparedFunction[] functions =
        [
            ComparedFunction.Of<TanhFunction>(), ComparedFunction.Of<SigmoidFunction>(), ComparedFunction.Of<ExpFunction>(), ComparedFunction.Of<LogFunction>(),
        ];
        var compiled = InterleavedTimings.Measure([.. functions.SelectMany(function => new[] { function.NetGen, function.Tensors })]);

        var table = new MarkdownTable(
            "one element, ns", "NetGen", "least", "TensorPrimitives", "NetGen / TensorPrimitives", "largest error, ulp", "theirs, ulp", "to reach");
        foreach (var function in functions)
        {
            function.AddTo(table);
        }

        InterleavedTimings.Note(table, compiled);
        return table;
    }
}
