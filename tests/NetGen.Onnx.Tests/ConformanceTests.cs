using NetGen.Onnx.Tests.Reading;

namespace NetGen.Onnx.Tests;

/// <summary>ONNX's own cases: those that can be declared are read and agree, the others are refused.</summary>
public class ConformanceTests
{
    private const int Count = 34;

    /// <summary>Some expected outputs are written with four digits.</summary>
    private const float Tolerance = 1e-4f;

    public static TheoryData<string> Names => [.. ConformanceFiles.Names];

    [Fact]
    public void All_of_them_are_there() => Assert.Equal(Count, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void They_agree(string name)
    {
        var model = OnnxModel.Read(ConformanceFiles.ModelOf(name));
        if (ConformanceFiles.Refused.Contains(name))
        {
            Assert.Contains("has a padding of 1 above, 1 left, 0 below, 0 right", Assert.Throws<WeightFormatException>(model.ReadLayers).Reason, StringComparison.Ordinal);
            return;
        }

        var read = new ReadChain(model.ReadLayers(), []);

        var (inputs, outputs) = ConformanceFiles.ValuesOf(name, read.Layers[0].Inputs, read.Layers[^1].Outputs);
        OnnxRuntime.RequireClose(outputs, read.Forward(inputs), Tolerance, name);
    }
}
