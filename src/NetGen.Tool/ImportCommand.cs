using System.CommandLine;

namespace NetGen.Tool;

/// <summary>"netgen import": an ONNX file → a declaration and its weights.</summary>
internal static class ImportCommand
{
    public static Command Create(TextWriter output)
    {
        var model = new Argument<string>("model") { Description = "The ONNX file." };
        var name = new Option<string?>("--class") { Description = "The class to declare; named after the file unless given." };
        var space = new Option<string?>("--namespace") { Description = "The class's namespace; none unless given." };
        var target = new Option<string[]>("--output")
        {
            Description = "The folder to write to; of a model with several outputs, the name of the one to import. May be given for each: --output probabilities --output Models. A folder that is named as an output: ./NAME.",
        };
        var input = new Option<string?>("--input") { Description = "The name of the model's input, or of the value behind which the network begins." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var command = new Command("import", "Writes <Class>.cs, the declaration of an ONNX file's network, and <Class>.safetensors, its weights.") { model, name, space, target, input, force };
        command.SetAction(parsed => Run(
            InputFile.Require(parsed.GetRequiredValue(model)), ClassName.Choose(parsed.GetValue(name), parsed.GetRequiredValue(model)), ClassName.CheckNamespace(parsed.GetValue(space)),
            parsed.GetValue(target) ?? [], parsed.GetValue(input), parsed.GetValue(force), output));
        return command;
    }

    private static void Run(string path, string name, string? space, string[] targets, string? input, bool replaces, TextWriter output)
    {
        var model = OnnxModel.Read(path);
        var (folder, graphOutput) = OutputChoice.Of(targets, model);
        var (source, weights) = (Path.Combine(folder, name + ".cs"), Path.Combine(folder, name + ".safetensors"));
        if (!replaces && new[] { source, weights }.FirstOrDefault(File.Exists) is { } existing)
        {
            throw new ToolException($"'{existing}' is there already: choose another --class or --output, or replace it with --force.");
        }

        var notes = new List<string>();
        var options = new OnnxLoadOptions { Output = graphOutput, Input = input, Note = notes.Add };
        var layers = model.ReadLayers(options);
        var item = ProjectFolder.NameOf(weights);
        var selfTest = ImportedSelfTest.Of(model, layers[0].Inputs, options);
        var metadata = ImportedMetadata.Of(model, layers, selfTest);
        Directory.CreateDirectory(folder);
        AtomicFile.Write(weights, stream => WeightFileWriter.Write(stream, metadata, [.. layers.Where(layer => layer.HasWeights).SelectMany(LayerTensors.Of)]));
        var declaration = new Declaration(name, space, item, layers, selfTest.Exists, Origin(path, model));
        AtomicFile.Write(source, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(declaration.Write())));

        output.WriteLine($"{source} declares {metadata[MetadataKeys.Architecture]}.");
        output.WriteLine(FormattableString.Invariant($"{weights} holds its {layers.Sum(layer => layer.ParameterCount)} parameters."));
        output.WriteLine(PlainText.Wrap($"{selfTest.Sentence}.", PlainText.TerminalWidth));
        foreach (var note in notes)
        {
            output.WriteLine(PlainText.Wrap($"Note: {note}", PlainText.TerminalWidth));
        }

        output.WriteLine();
        output.WriteLine("Add to the project file, which needs the package NetGen:");
        output.WriteLine();
        output.WriteLine("  <ItemGroup>");
        output.WriteLine($"    <NetGenWeights Include=\"{System.Security.SecurityElement.Escape(item)}\" />");
        output.WriteLine("  </ItemGroup>");
        output.WriteLine();
        output.WriteLine($"Then {name}.LoadPretrained() is the network{(selfTest.Exists ? ", and runs the self-test" : "")}.");
    }

    private static string Origin(string path, OnnxModel model) =>
        Path.GetFileName(path) + (model.Producer.Length > 0 ? $", written by {model.Producer}" : "");
}
