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

    public OnnxPeer(PeerLayer[] layers, float[] input, int rows)
    {
        Output = GC.AllocateArray<float>(rows * layers[^1].Outputs, pinned: true);
        _session = new InferenceSession(OnnxModel.Write(layers, rows), _options);
        _input = OrtValue.CreateTensorValueFromMemory(input, [rows, layers[0].Inputs]);
        _output = OrtValue.CreateTensorValueFromMemory(Output, [rows, layers[^1].Outputs]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxModel.Input, _input);
        _binding.BindOutput(OnnxModel.Output, _output);
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
