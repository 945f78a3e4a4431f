using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using NetGen.Onnx.Tests.Compiled;
using NetGen.OnnxSchema;
using NetGen.Onnx.Tests.Reading;
using NetGen.Tests.Persistence;

namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>What must hold for any bytes whatever: one exception type, nothing changed, memory bounded, and outputs as ONNX Runtime has them.</summary>
internal sealed class FuzzTarget
{
    /// <summary>An exception's way out of the deepest nesting; an empty message of two bytes is an object with its lists.</summary>
    private const long FixedMemory = 300_000;
    private const long MemoryPerByte = 300;

    /// <summary>Wrong weights, slopes or activations differ by far more; mutated weights may be large and cancel.</summary>
    private const float Tolerance = 1e-3f;

    private const int MostInputs = 64;

    /// <summary>ONNX Runtime takes far longer to read a model.</summary>
    private const int ChainsPerComparison = 10;

    private readonly TestedNetwork[] _networks = [NetworkCompiler.CompileOne(Declaration), NetworkCompiler.CompileOne(Branched), NetworkCompiler.CompileOne(OverImages)];

    /// <summary>The network that models are loaded into.</summary>
    public const string Declaration = "[Layer(2, 3, Act = Act.GELU)] [Layer(3, 2, Act = Act.HardSwish)] [Layer(2, 2, Act = Act.Softmax)]";

    /// <summary>The other one, for those that the first does not take.</summary>
    public const string Branched = "[Layer(2, 3, Act = Act.Tanh)] [Layer(3, 3)] [Add(\"layer1\", Act = Act.ReLU)] [Layer(3, 2, From = \"layer1\")] [Layer(3, 2, From = \"layer3\")] [Activation(Act.SiLU)] [Add(\"layer4\")] [Add(\"input\")]";

    /// <summary>One over images, pixel by pixel.</summary>
    public const string OverImages = "[Input(4, 3, 2)] [Conv2D(2, 3, 3, Padding = 1, Act = Act.ReLU)] [MaxPool2D(2, Same = true)] [DepthwiseConv2D(3, 2, Act = Act.Tanh)] [AveragePool2D(1)] [Conv2D(3, 2, 1)] [GlobalAveragePool] [Layer(2, 2, Act = Act.Softmax)]";

    /// <summary>Models that were read as layers.</summary>
    public int Chains { get; private set; }

    /// <summary>Of these, the models that ONNX Runtime took too, with finite outputs that were compared.</summary>
    public int ChainsCompared { get; private set; }

    /// <summary>Of these, the models whose operators gave finite outputs, which were compared.</summary>
    public int Evaluated { get; private set; }

    /// <summary>Models that became the network's weights.</summary>
    public int Loaded { get; private set; }

    /// <summary>Of these, the models that ONNX Runtime took too, with finite outputs that were compared.</summary>
    public int Compared { get; private set; }

    public void Run(byte[] model)
    {
        try
        {
            ReadLayers(model);
            Load(model);
        }
        catch (Exception exception) when (exception is not FuzzException)
        {
            throw new FuzzException($"{exception.GetType().Name}: {exception.Message}\n{Convert.ToBase64String(model)}\n{exception.StackTrace}", exception);
        }
    }

    private void ReadLayers(byte[] model)
    {
        var notes = new List<string>();
        IReadOnlyList<OnnxLayer> layers = [];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isChain = Succeeds(() => layers = OnnxModel.Read(new MemoryStream(model)).ReadLayers(new() { Note = notes.Add }));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Require(allocated <= FixedMemory + MemoryPerByte * model.Length, FormattableString.Invariant($"{allocated} bytes allocated for {model.Length}"));
        Require(!isChain || IsProtobuf(model), "taken, but not valid as protobuf");
        Chains += isChain ? 1 : 0;
        if (isChain && layers.All(layer => layer.Inputs <= MostInputs && layer.Outputs <= MostInputs))
        {
            Evaluate(model, new(layers, notes));
        }

        if (isChain && Chains % ChainsPerComparison == 0 && layers.All(layer => layer.Inputs <= MostInputs && layer.Outputs <= MostInputs) && !notes.Any(ChangesOutputs))
        {
            CompareChain(model, new(layers, notes));
        }
    }

    /// <summary>Whether the reader has said that it computes something else than the model.</summary>
    private static bool ChangesOutputs(string note) => note.Contains("left out", StringComparison.Ordinal) || note.Contains("read as Softmax", StringComparison.Ordinal);

    /// <summary>What the operators give is what the layers give.</summary>
    private void Evaluate(byte[] model, ReadChain chain)
    {
        float[] inputs = [.. Enumerable.Range(0, chain.Layers[0].Inputs).Select(i => 0.25f * (i % 5) - 0.5f)];
        float[] evaluated = [], actual = [];
        try
        {
            evaluated = OnnxModel.Read(new MemoryStream(model)).Evaluate(inputs);
        }
        catch (Exception exception) when (exception is NotSupportedException || exception.GetType() == typeof(ArgumentException))
        {
            return;
        }

        if (Succeeds(() => actual = chain.Forward(inputs)) && evaluated.Concat(actual).All(float.IsFinite))
        {
            Evaluated++;
            OnnxRuntime.RequireClose(evaluated, actual, Tolerance, "evaluated");
        }
    }

    /// <summary>Whatever network it is, it must be the model's.</summary>
    private void CompareChain(byte[] model, ReadChain chain)
    {
        float[] inputs = [.. Enumerable.Range(0, chain.Layers[0].Inputs).Select(i => 0.5f - 0.75f * (i % 3))];
        float[] actual = [];
        if (!Succeeds(() => actual = chain.Forward(inputs)) || Outputs(model, inputs) is not { } expected || expected.Concat(actual).Any(value => !float.IsFinite(value)))
        {
            return;
        }

        ChainsCompared++;
        OnnxRuntime.RequireClose(expected, actual, Tolerance, "read");
    }

    private void Load(byte[] model)
    {
        var notes = new List<string>();
        if (Array.Find(_networks, network => IsLoaded(network, model, notes)) is { } loaded)
        {
            Loaded++;
            Require(loaded.Memory.All(float.IsFinite), "not finite");
            if (!notes.Any(ChangesOutputs))
            {
                Compare(loaded, model);
            }
        }
    }

    private static bool IsLoaded(TestedNetwork network, byte[] model, List<string> notes)
    {
        network.Create(1);
        var before = network.Memory;
        Stream stream = model.Length % 5 == 0 ? new OneWayStream(model) : new MemoryStream(model);
        if (Succeeds(() => network.LoadOnnxWeights(stream, new() { Verify = model.Length % 7 == 0, Note = notes.Add })))
        {
            return true;
        }

        Require(before.AsSpan().SequenceEqual(network.Memory), "refused, but the network has changed");
        return false;
    }

    private void Compare(TestedNetwork network, byte[] model)
    {
        float[] inputs = [.. Enumerable.Range(0, network.Info.InputSize).Select(i => i % 2 == 0 ? 0.5f - i : i - 2.25f)];
        var actual = network.Forward(inputs);
        if (Outputs(model, inputs) is not { } expected || expected.Concat(actual).Any(value => !float.IsFinite(value)))
        {
            return;
        }

        Compared++;
        OnnxRuntime.RequireClose(expected, actual, Tolerance, "loaded");
    }

    private static float[]? Outputs(byte[] model, float[] inputs)
    {
        try
        {
            var graph = ModelProto.Parser.ParseFrom(model).Graph;
            var input = ReadInput(graph);
            return OnnxRuntime.Run(model, inputs, ShapeOf(graph, input, inputs.Length), input: input);
        }
        catch (OnnxRuntimeException)
        {
            return null;
        }
    }

    /// <summary>The first input that some node reads: a model may declare others, which are no part of the network.</summary>
    private static string? ReadInput(GraphProto graph) =>
        graph.Input.Select(input => input.Name).Except(graph.Initializer.Select(tensor => tensor.Name)).FirstOrDefault(name => graph.Node.Any(node => node.Input.Contains(name)));

    /// <summary>One row as the graph says that it lies; side by side where it says something else.</summary>
    private static int[] ShapeOf(GraphProto graph, string? input, int count)
    {
        var sizes = graph.Input.FirstOrDefault(value => value.Name == input)?.Type?.TensorType?.Shape?.Dim.Skip(1).Select(size => (int)size.DimValue).ToArray() ?? [];
        return sizes.Aggregate(1L, (product, size) => product * size) == count ? [1, .. sizes] : [1, count];
    }

    private static bool IsProtobuf(byte[] model)
    {
        try
        {
            ModelProto.Parser.ParseFrom(model);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    private static bool Succeeds(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (WeightFormatException)
        {
            return false;
        }
    }

    /// <summary>As an assertion, without the time that one takes.</summary>
    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException(what);
        }
    }
}
