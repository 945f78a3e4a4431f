using NetGen.Generator.Layers;
using NetGen.Generator.Planning;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Generator.Emission;

/// <summary>
/// The declaration, as data at run time. It is held by a file-local class: a static field of the user's may create a
/// network before the static properties of this half are initialized.
/// </summary>
internal static class InfoSlice
{
    public const string HolderName = "Declaration";

    public static void EmitProperty(CodeWriter writer, NetworkPlan plan, SignalReport? signal)
    {
        writer.Line("/// <summary>The declaration: layers, shapes, activations, initializers, loss.</summary>");
        DescriptionSlice.EmitOnInfo(writer, plan, signal);
        writer.Line($"public static global::NetGen.NetworkInfo Info => global::NetGen.Generated.{HolderName}.Info;");
        if (!plan.Network.Type.HasToString)
        {
            writer.Line();
            writer.Lines($"""
                /// <summary>The declaration on one line: sizes, activations, parameters.</summary>
                {GeneratorVersion.Attribute}
                public override string ToString() => Info.Summary;
                """);
        }
    }

    public static void EmitHolder(CodeWriter writer, NetworkPlan plan)
    {
        var network = plan.Network;
        var layers = LayerParts(network);
        var tensors = TensorParts(plan);
        writer.Line("// The attributes as data, and where the parameters lie.");
        writer.Block($"file static class {HolderName}", () =>
        {
            EmitList(
                writer,
                $"NetworkInfo Info = new() {{ Name = {Literals.Text(network.Type.Identifier.TrimStart('@'))}, Loss = Loss.{network.Loss}{Settings(network)}, Layers =",
                layers);
            writer.Line();
            EmitList(writer, $"ParameterLayout Memory = new() {{ Info = Info, Length = {plan.ParameterFloats}, Tensors =", tensors);
            EmitParts(writer, "LayerInfo", layers);
            EmitParts(writer, "TensorStorage", tensors);
        });
    }

    private static List<InfoPart> LayerParts(NetworkModel network) =>
    [
        .. Parts.Of([.. network.Layers.Select((layer, index) => (Number: index + 1, LayerKinds.Describe(layer, network.Precision).Info))])
            .Select(part => new InfoPart("Info", part[0].Number, part[part.Count - 1].Number, [.. part.Select(layer => layer.Info)])),
    ];

    private static List<InfoPart> TensorParts(NetworkPlan plan) =>
    [
        .. plan.Parts.Select(part => new InfoPart(
            "Tensors", part[0].LayerNumber, part[part.Count - 1].LayerNumber, [.. part.Select(StepEmitter.For).OfType<IWeightEmitter>().SelectMany(step => step.Storage)])),
    ];

    /// <summary>A list in place, or its parts strung together.</summary>
    private static void EmitList(CodeWriter writer, string start, List<InfoPart> parts)
    {
        writer.Line($"public static readonly {start}");
        writer.Line("[");
        writer.Indented(() => writer.List(parts.Count == 1 ? parts[0].Items : parts.Select(part => $".. {part.Method}()"), ""));
        writer.Line("] };");
    }

    private static void EmitParts(CodeWriter writer, string type, List<InfoPart> parts)
    {
        foreach (var part in parts.Count == 1 ? [] : parts)
        {
            writer.Line();
            writer.Line($"private static {type}[] {part.Method}() =>");
            writer.Line("[");
            writer.Indented(() => writer.List(part.Items, ""));
            writer.Line("];");
        }
    }

    /// <summary>What the data looks like, where it is declared and can be, the seed and the precision of inference.</summary>
    private static string Settings(NetworkModel network)
    {
        var (mean, std) = ((float)network.InputMean, (float)network.InputStd);
        var values = new List<string>();
        if (network.Seed != 0)
        {
            values.Add($"Seed = {network.Seed}UL");
        }

        if ((mean, std) is not (0, 1) && !float.IsNaN(mean + std) && !float.IsInfinity(mean + std))
        {
            values.Add($"InputMean = {Literals.Float(mean)}, InputStd = {Literals.Float(std)}");
        }

        if (network.Precision != Precision.Float32)
        {
            values.Add($"Precision = Precision.{network.Precision}");
        }

        if (network.ChannelsFirst)
        {
            values.Add("ChannelsFirst = true");
        }

        return string.Concat(values.Select(value => ", " + value));
    }
}
