using System.Text;
using System.Text.Json;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence.Fuzzing;

/// <summary>What must hold for any bytes whatever: one exception type, nothing changed, memory bounded, and the specification's verdict.</summary>
internal sealed class FuzzTarget
{
    /// <summary>Buffers of fixed size, and objects per tensor and text.</summary>
    private const long FixedMemory = 500_000;
    private const long MemoryPerByte = 200;

    private readonly PlainNetwork<GateShape> _network = new(1);
    private readonly ITrainer _trainer;

    public FuzzTarget() => _trainer = _network.CreateTrainer(new Adam(), 4);

    /// <summary>Files that the readers took.</summary>
    public int Accepted { get; private set; }

    /// <summary>Files that became a network's weights.</summary>
    public int Loaded { get; private set; }

    /// <summary>Files that a trainer's state was restored from.</summary>
    public int Resumed { get; private set; }

    public void Run(byte[] file)
    {
        try
        {
            CompareWithSpecification(file);
            LoadWeights(file);
            Resume(file);
        }
        catch (Exception exception) when (exception is not FuzzException)
        {
            throw new FuzzException($"{exception.GetType().Name}: {exception.Message}\n{Convert.ToBase64String(file)}\n{Encoding.Latin1.GetString(file)}", exception);
        }
    }

    private void CompareWithSpecification(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var header = OrNull(() => WeightFileHeader.Read(file.Stream()));
        Require(GC.GetAllocatedBytesForCurrentThread() - before <= FixedMemory + MemoryPerByte * file.Length, "memory");

        var independent = ReadIndependently(file);
        Require(independent is null == header is null, independent is null ? "taken, but malformed" : "refused, but whole");
        if (header is null)
        {
            return;
        }

        Accepted++;
        var (tensors, metadata) = independent!.Value;
        Require(metadata.Count == header.Metadata.Count && metadata.All(pair => header.Metadata.TryGetValue(pair.Key, out var value) && value == pair.Value), "metadata");
        Require(tensors.Count == header.Tensors.Count, "tensors");
        foreach (var tensor in header.Tensors)
        {
            var other = tensors[tensor.Name];
            Require(other.Shape.SequenceEqual(tensor.Shape) && other.Type.Replace("_", "", StringComparison.Ordinal) == tensor.Type.ToString(), "type and shape");
            Require(other.Data.AsSpan().SequenceEqual(file.AsSpan((int)(header.DataStart + tensor.Start), (int)(tensor.End - tensor.Start))), "data");
        }
    }

    private void LoadWeights(byte[] file)
    {
        _network.Initialize(1);
        var before = _network.Parameters.Memory.Span.ToArray();
        var options = new LoadOptions { AllowExtraTensors = file.Length % 2 == 0, Verify = file.Length % 3 == 0 };
        Stream stream = file.Length % 5 == 0 ? new OneWayStream(file) : file.Stream();
        if (OrNull(() => { _network.LoadWeights(stream, options); return _network; }) is null)
        {
            Require(before.AsSpan().SequenceEqual(_network.Parameters.Memory.Span), "refused, but the network has changed");
        }
        else
        {
            Loaded++;
            Require(NonFinite.IndexIn(_network.Parameters.Memory.Span) < 0, "not finite");
        }
    }

    private void Resume(byte[] file)
    {
        if (OrNull(() => CheckpointFile.Read(file.Stream())) is not { } checkpoint)
        {
            return;
        }

        var comparison = new StateComparison(checkpoint);
        _trainer.Exchange(comparison);
        if (comparison.Differences.Count == 0)
        {
            _trainer.Exchange(new StateRestoration(checkpoint));
            Resumed++;
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

    private static T? OrNull<T>(Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (WeightFormatException)
        {
            return null;
        }
    }

    private static (Dictionary<string, SpecificationReader.Tensor> Tensors, Dictionary<string, string> Metadata)? ReadIndependently(byte[] file)
    {
        try
        {
            return SpecificationReader.Read(file);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
