namespace NetGen.Tool;

/// <summary>An ONNX file's content.</summary>
internal static class OnnxContent
{
    public static FileContent Read(string path)
    {
        var model = OnnxModel.Read(path);
        var producer = model.Producer.Length > 0 ? $", written by {model.Producer}" : "";
        var (architecture, parameters) = ReadGraph(model);
        return new(
            FormattableString.Invariant($"{Path.GetFileName(path)}: ONNX, opset {model.Opset}{producer}"),
            architecture, [.. model.Tensors.Select(Summarize)], parameters, model.Metadata);
    }

    /// <summary>The layers and their parameters, or why there are none: a file that cannot be imported can be looked at.</summary>
    private static (string Architecture, decimal Parameters) ReadGraph(OnnxModel model)
    {
        try
        {
            var layers = model.ReadLayers();
            return (Architecture.Of(layers), layers.Sum(layer => (decimal)layer.ParameterCount));
        }
        catch (WeightFormatException exception)
        {
            return ($"none that NetGen knows. {exception.Reason}", model.Tensors.Sum(tensor => (decimal)tensor.Count));
        }
    }

    private static TensorSummary Summarize(OnnxTensor tensor)
    {
        var statistics = tensor.IsReadable ? new Statistics() : null;
        if (statistics is not null)
        {
            foreach (var value in tensor.ReadFloats())
            {
                statistics.Add(value);
            }
        }

        return new(tensor.Name, $"{tensor.Type}", tensor.Shape, tensor.Count, tensor.ByteCount, statistics);
    }
}
