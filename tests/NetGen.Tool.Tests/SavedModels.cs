using NetGen.Onnx.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Tool.Tests;

/// <summary>ONNX files to import.</summary>
internal static class SavedModels
{
    /// <summary>The file of a network with the given layers.</summary>
    public static void SaveModel(this TemporaryFolder folder, string name, string layers, OnnxSaveOptions? options = null) =>
        File.WriteAllBytes(folder.File(name), NetworkCompiler.CompileOne(layers).ToOnnx(options));

    /// <summary>A model of two outputs; returns its path.</summary>
    public static string SaveTwoHeads(this TemporaryFolder folder, string name, string head = "Softmax")
    {
        var model = new ModelBuilder(2, 2);
        var hidden = model.Add("Tanh", "hidden", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], 1, -2, 0.5f, 0.25f, 3, -1)])]);
        model.Add(head, "policy", [model.Add("MatMul", "m2", [hidden, model.Floats("w2", [3, 2], 1, -2, 0.5f, 0.25f, 3, -1)])]);
        model.Add("MatMul", "value", [hidden, model.Floats("w3", [3, 1], 1, 2, -3)]);
        model.Graph.Output.Clear();
        model.Graph.Output.Add([ModelBuilder.Value("policy", -1, 2), ModelBuilder.Value("value", -1, 1)]);
        File.WriteAllBytes(folder.File(name), model.ToOnnx());
        return folder.File(name);
    }
}
