using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetGen.Onnx.Tests;

/// <summary>The independent reference: a model run by ONNX Runtime.</summary>
internal static class OnnxRuntime
{
    /// <summary>The outputs of a batch.</summary>
    public static float[] Run(byte[] model, float[] rows, int inputs) => Run(model, rows, [rows.Length / inputs, inputs]);

    /// <summary>One output of a model; other inputs are zeros.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The input's numbers.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="output">The output; null for the first.</param>
    /// <param name="input">The input; null for the first.</param>
    public static float[] Run(byte[] model, float[] values, int[] shape, string? output = null, string? input = null)
    {
        // As the file says it: with optimizations, one of the random models was refused ("Node input 'Div_5' is not a graph input") that runs without.
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, GraphOptimizationLevel = GraphOptimizationLevel.ORT_DISABLE_ALL };
        using var session = new InferenceSession(model, options);
        input ??= session.InputNames[0];
        var inputs = session.InputNames.Select(name => NamedOnnxValue.CreateFromTensor(name, name == input ? new DenseTensor<float>(values, shape) : Zeros(session.InputMetadata[name].Dimensions)));
        using var results = session.Run([.. inputs], [output ?? session.OutputNames[0]]);
        return [.. results[0].AsTensor<float>()];
    }

    private static DenseTensor<float> Zeros(int[] shape) => new(Array.ConvertAll(shape, size => Math.Max(size, 1)));

    /// <summary>The largest difference that rounding may make, relative to the largest output of the batch, or to 1 where all are smaller.</summary>
    public static void RequireClose(float[] expected, float[] actual, float tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        var allowed = tolerance * Math.Max(1, expected.Max(Math.Abs));
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= allowed, FormattableString.Invariant($"{what}: output {i} is {actual[i]}, but {expected[i]} was expected."));
        }
    }
}
