using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetGen.Onnx.Tests;

/// <summary>The independent reference: a model run by ONNX Runtime.</summary>
internal static class OnnxRuntime
{
    /// <summary>The outputs of a batch.</summary>
    public static float[] Run(byte[] model, float[] rows, int inputs)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using var session = new InferenceSession(model, options);
        var tensor = new DenseTensor<float>(rows, [rows.Length / inputs, inputs]);
        using var results = session.Run([NamedOnnxValue.CreateFromTensor(session.InputNames[0], tensor)]);
        return [.. results[0].AsTensor<float>()];
    }

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
