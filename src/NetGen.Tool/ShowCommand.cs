using System.CommandLine;

namespace NetGen.Tool;

/// <summary>"netgen show": what is inside a weight file.</summary>
internal static class ShowCommand
{
    public static Command Create(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "A safetensors or ONNX file." };
        var command = new Command("show", "Prints the tensors, layers and metadata of a safetensors or ONNX file.") { file };
        command.SetAction(parsed =>
        {
            var path = InputFile.Require(parsed.GetRequiredValue(file));
            var content = Path.GetExtension(path).Equals(".onnx", StringComparison.OrdinalIgnoreCase) ? OnnxContent.Read(path) : SafetensorsContent.Read(path);
            content.Write(output);
        });
        return command;
    }
}
