using Microsoft.ML.OnnxRuntime;

namespace NetGen.Benchmarks.Peers;

/// <summary>ONNX Runtime at its best for this comparison: one thread, inputs and outputs bound once, nothing allocated per call.</summary>
internal sealed class OnnxPeer : IDisposable
{
    private readonly SessionOptions _options = new()
    {
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
    };

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;

    public OnnxPeer(PeerLayer[] layers, float[] input, int rows) : this(OnnxModel.Write(layers, rows), input, [rows, layers[0].Inputs], [rows, layers[^1].Outputs])
    {
    }

    /// <param name="model">A model of one input and one output.</param>
    /// <param name="input">Its input.</param>
    /// <param name="inputShape">The shape of that.</param>
    /// <param name="outputShape">The shape of its output.</param>
    public OnnxPeer(byte[] model, float[] input, long[] inputShape, long[] outputShape)
    {
        Output = GC.AllocateArray<float>((int)outputShape.Aggregate((product, size) => product * size), pinned: true);
        _session = new InferenceSession(model, _options);
        _input = OrtValue.CreateTensorValueFromMemory(input, inputShape);
        _output = OrtValue.CreateTensorValueFromMemory(Output, outputShape);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(_session.InputNames[0], _input);
        _binding.BindOutput(_session.OutputNames[0], _output);
    }

    public float[] Output { get; }

    public void Repeat(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _session.RunWithBinding(_runOptions, _binding);
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _input.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}
