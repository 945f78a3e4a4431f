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
        var folder = new Option<string>("--output") { Description = "The folder to write to.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var command = new Command("import", "Writes <Class>.cs, the declaration of an ONNX file's network, and <Class>.safetensors, its weights.") { model, name, space, folder, force };
        command.SetAction(parsed => Run(
            InputFile.Require(parsed.GetRequiredValue(model)), ClassName.Choose(parsed.GetValue(name), parsed.GetRequiredValue(model)), ClassName.CheckNamespace(parsed.GetValue(space)),
            parsed.GetRequiredValue(folder), parsed.GetValue(force), output));
        return command;
    }

    private static void Run(string path, string name, string? space, string folder, bool replaces, TextWriter output)
    {
        var (source, weights) = (Path.Combine(folder, name + ".cs"), Path.Combine(folder, name + ".safetensors"));
        if (!replaces && new[] { source, weights }.FirstOrDefault(File.Exists) is { } existing)
        {
            throw new ToolException($"'{existing}' is there already: choose another --class or --output, or replace it with --force.");
        }

        var model = OnnxModel.Read(path);
        var layers = model.ReadLayers();
        var item = ProjectFolder.NameOf(weights);
        var metadata = ImportedMetadata.Of(model, layers);
        Directory.CreateDirectory(folder);
        AtomicFile.Write(weights, stream => WeightFileWriter.Write(stream, metadata, [.. layers.SelectMany(Tensors)]));
        var declaration = new Declaration(name, space, item, layers, metadata.ContainsKey(MetadataKeys.SelfTestInput), Origin(path, model));
        AtomicFile.Write(source, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(declaration.Write())));

        output.WriteLine($"{source} declares {metadata[MetadataKeys.Architecture]}.");
        output.WriteLine(FormattableString.Invariant($"{weights} holds its {layers.Sum(layer => layer.ParameterCount)} parameters."));
        output.WriteLine();
        output.WriteLine("Add to the project file:");
        output.WriteLine();
        output.WriteLine("  <ItemGroup>");
        output.WriteLine($"    <PackageReference Include=\"NetGen\" Version=\"{LibraryVersion.Text}\" />");
        output.WriteLine($"    <NetGenWeights Include=\"{System.Security.SecurityElement.Escape(item)}\" />");
        output.WriteLine("  </ItemGroup>");
        output.WriteLine();
        output.WriteLine($"Then {name}.LoadPretrained() is the network.");
    }

    private static IEnumerable<TensorContent> Tensors(OnnxLayer layer) =>
        LayerTensors.Of(new(layer.Name, layer.Inputs, layer.Outputs, layer.HasBias), layer.CopyWeightTo, layer.CopyBiasTo);

    private static string Origin(string path, OnnxModel model) =>
        Path.GetFileName(path) + (model.Producer.Length > 0 ? $", written by {model.Producer}" : "");
}
