using NetGen.OnnxSchema;
using NetGen.Tests.Persistence;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Weights in files of their own: read from the model's folder, and from nowhere else.</summary>
public sealed class ExternalDataTests : IDisposable
{
    private static readonly float[] Weight = [1, 2, 3, 4, 5, 6];

    private readonly TemporaryFolder _folder = new();

    public ExternalDataTests() => Write("weights.bin", 0);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("weights.bin")]
    [InlineData("./weights.bin")]
    public void Inside_the_folder_they_are_read(string location) => Assert.Equal([1, 4, 2, 5, 3, 6], Read(location));

    [Fact]
    public void At_an_offset_in_a_folder_below()
    {
        Directory.CreateDirectory(_folder.File("data"));
        Write("data/all.bin", 8);

        Assert.Equal([1, 4, 2, 5, 3, 6], Read("data/all.bin", ("offset", "8"), ("length", "24")));
    }

    [Theory]
    [InlineData("../weights.bin")]
    [InlineData("data/../../weights.bin")]
    [InlineData("..\\weights.bin")]
    [InlineData("/etc/hostname")]
    [InlineData("C:\\weights.bin")]
    [InlineData("a\0b")]
    public void Outside_of_it_they_are_not(string location) => Fails($"'{location}' is not a path inside the model's folder", location);

    [Theory]
    [InlineData("none.bin")]
    [InlineData("")]
    [InlineData(".")]
    public void What_is_not_there(string location) => Fails($"'{location}' is not there", location);

    [Fact]
    public void A_link_that_leaves_the_folder()
    {
        using var other = new TemporaryFolder();
        File.WriteAllBytes(other.File("weights.bin"), new byte[24]);
        File.CreateSymbolicLink(_folder.File("link.bin"), other.File("weights.bin"));
        Directory.CreateSymbolicLink(_folder.File("linked"), other.Path);

        Fails("is a link that leaves the model's folder", "link.bin");
        Fails("is a link that leaves the model's folder", "linked/weights.bin");
    }

    [Fact]
    public void A_pointer_in_its_place_is_named()
    {
        File.WriteAllText(_folder.File("data.bin"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 24\n");

        Fails("'data.bin' is not the bytes of tensors, but a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.", "data.bin", ("offset", "4096"));
    }

    [Fact]
    public void A_link_inside_the_folder_is_followed()
    {
        File.CreateSymbolicLink(_folder.File("link.bin"), _folder.File("weights.bin"));

        Assert.Equal([1, 4, 2, 5, 3, 6], Read("link.bin"));
    }

    [Theory]
    [InlineData("offset", "8", "it takes bytes 8 to 32 of 'weights.bin', which has 24")]
    [InlineData("offset", "9223372036854775807", "which has 24")]
    [InlineData("offset", "-1", "the offset '-1' is no whole number from 0 on")]
    [InlineData("offset", "99999999999999999999", "is no whole number")]
    [InlineData("length", "20", "takes 24 bytes, but the length is given as 20")]
    [InlineData("length", "", "the length '' is no whole number")]
    public void Bounds_that_are_wrong(string key, string value, string message) => Fails(message, "weights.bin", (key, value));

    [Fact]
    public void A_shape_of_gigabytes_takes_no_memory()
    {
        var model = Model("weights.bin");
        model.Graph.Initializer[0].Dims[0] = 1L << 40;
        File.WriteAllBytes(_folder.File("model.onnx"), model.ToOnnx());

        var exception = Assert.Throws<WeightFormatException>(() => OnnxModel.Read(_folder.File("model.onnx")));

        Assert.Contains("but the length is given as", exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_location()
    {
        var model = Model("weights.bin");
        model.Graph.Initializer[0].ExternalData.Clear();
        File.WriteAllBytes(_folder.File("model.onnx"), model.ToOnnx());

        Assert.Contains("does not say in which one", Assert.Throws<WeightFormatException>(() => OnnxModel.Read(_folder.File("model.onnx"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_has_no_folder()
    {
        var exception = Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(Model("weights.bin").ToOnnx())));

        Assert.Equal("Tensor 'w' has its data in another file, but a stream has none: read the model by its path.", exception.Reason);
    }

    [Fact]
    public void A_file_that_is_gone_before_it_is_read()
    {
        File.WriteAllBytes(_folder.File("model.onnx"), Model("weights.bin").ToOnnx());
        var layer = OnnxModel.Read(_folder.File("model.onnx")).ReadLayers()[0];
        File.Delete(_folder.File("weights.bin"));

        Assert.Contains("cannot be read", Assert.Throws<WeightFormatException>(() => layer.CopyWeightTo(new float[6])).Reason, StringComparison.Ordinal);
    }

    private void Write(string name, int offset) =>
        File.WriteAllBytes(_folder.File(name), [.. new byte[offset], .. Weight.SelectMany(BitConverter.GetBytes)]);

    private void Fails(string message, string location, params (string Key, string Value)[] entries) =>
        Assert.Contains(message, Assert.Throws<WeightFormatException>(() => Read(location, entries)).Reason, StringComparison.Ordinal);

    private float[] Read(string location, params (string Key, string Value)[] entries)
    {
        File.WriteAllBytes(_folder.File("model.onnx"), Model(location, entries).ToOnnx());
        var weight = new float[6];
        OnnxModel.Read(_folder.File("model.onnx")).ReadLayers()[0].CopyWeightTo(weight);
        return weight;
    }

    private static ModelBuilder Model(string location, params (string Key, string Value)[] entries)
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Initializer.Add(new TensorProto
        {
            Name = "w", DataType = (int)OnnxElementType.FLOAT, Dims = { 2, 3 }, DataLocation = TensorProto.Types.DataLocation.External,
            ExternalData = { new StringStringEntryProto { Key = "location", Value = location }, entries.Select(entry => new StringStringEntryProto { Key = entry.Key, Value = entry.Value }) },
        });
        return model.End(model.Add("MatMul", "m", ["x", "w"]));
    }
}
