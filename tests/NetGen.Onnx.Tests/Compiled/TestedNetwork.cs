namespace NetGen.Onnx.Tests.Compiled;

/// <summary>A network of a class that is known at run time only.</summary>
internal abstract class TestedNetwork
{
    public abstract NetworkInfo Info { get; }

    public abstract NetworkParameters Parameters { get; }

    /// <summary>A new network with weights drawn from a seed.</summary>
    public abstract void Create(ulong seed);

    public abstract float[] Forward(float[] rows);

    public abstract void SaveOnnx(Stream stream, OnnxSaveOptions? options = null);

    public abstract void LoadOnnxWeights(Stream stream, OnnxLoadOptions? options = null);

    public abstract void LoadOnnxWeights(string path);

    /// <summary>Replaces the network by a loaded one.</summary>
    public abstract void LoadOnnx(string path);

    /// <summary>Replaces the weights by those of a safetensors file.</summary>
    public abstract void LoadWeights(string path, LoadOptions? options = null);

    public abstract void Save(string path, SaveOptions? options = null);

    public byte[] ToOnnx(OnnxSaveOptions? options = null)
    {
        using var stream = new MemoryStream();
        SaveOnnx(stream, options);
        return stream.ToArray();
    }

    public void Load(byte[] model, OnnxLoadOptions? options = null) => LoadOnnxWeights(new MemoryStream(model), options);

    /// <summary>The bits of all parameters.</summary>
    public float[] Memory => Parameters.Memory.Span.ToArray();
}
