namespace NetGen.Onnx.Tests.Compiled;

/// <inheritdoc/>
internal sealed class TestedNetwork<TNetwork> : TestedNetwork where TNetwork : class, INetwork<TNetwork>
{
    private TNetwork _network = TNetwork.Create(1);

    public override NetworkInfo Info => TNetwork.Info;

    public override NetworkParameters Parameters => _network.Parameters;

    public override void Create(ulong seed) => _network = TNetwork.Create(seed);

    public override float[] Forward(float[] rows)
    {
        var outputs = new float[rows.Length / TNetwork.Info.InputSize * TNetwork.Info.OutputSize];
        _network.Forward(rows, outputs);
        return outputs;
    }

    public override void SaveOnnx(Stream stream, OnnxSaveOptions? options = null) => _network.SaveOnnx(stream, options);

    public override void LoadOnnxWeights(Stream stream, OnnxLoadOptions? options = null) => _network.LoadOnnxWeights(stream, options);

    public override void LoadOnnxWeights(string path) => _network.LoadOnnxWeights(path);

    public override void LoadOnnx(string path) => _network = OnnxNetworkFiles.LoadOnnx<TNetwork>(path);

    public override void LoadWeights(string path, LoadOptions? options = null) => _network.LoadWeights(path, options);

    public override void Save(string path, SaveOptions? options = null) => _network.Save(path, options);
}
