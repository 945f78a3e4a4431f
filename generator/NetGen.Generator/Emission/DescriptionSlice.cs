using NetGen.Generator.Layers;
using NetGen.Generator.Planning;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Generator.Emission;

/// <summary>What the IDE shows when the pointer rests on the network: a table of its layers, with what the analysis predicts for each.</summary>
internal static class DescriptionSlice
{
    private static readonly string[] NoPrediction = [];

    /// <summary>The class's documentation: what the user's own does not have.</summary>
    /// <param name="writer">Where the lines go.</param>
    /// <param name="plan">The network.</param>
    /// <param name="signal">The prediction; null where a file gives the weights.</param>
    public static void Emit(CodeWriter writer, NetworkPlan plan, SignalReport? signal)
    {
        var network = plan.Network;
        if (!network.Type.HasSummary)
        {
            writer.Line($"/// <summary>A network of {network.Layers.Count} layer{(network.Layers.Count == 1 ? "" : "s")}, {string.Join(" → ", Widths(network))}, trained with {network.Loss}.</summary>");
        }

        if (!network.Type.HasRemarks)
        {
            EmitRemarks(writer, plan, signal);
        }
    }

    /// <summary>The documentation of Info after its summary: the table, if it does not stand on the class.</summary>
    public static void EmitOnInfo(CodeWriter writer, NetworkPlan plan, SignalReport? signal)
    {
        if (plan.Network.Type.HasRemarks)
        {
            EmitRemarks(writer, plan, signal);
        }
        else
        {
            writer.Line(Inherited(plan.Network));
        }
    }

    private static void EmitRemarks(CodeWriter writer, NetworkPlan plan, SignalReport? signal)
    {
        var network = plan.Network;
        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        foreach (var line in TextTable.Format(Rows(plan, signal)))
        {
            writer.Line("/// " + Xml(line));
        }

        writer.Line("/// </code>");
        var parameters = network.ParameterCount;
        writer.Line($"/// {Literals.Grouped(parameters)} parameters ({Literals.Grouped(4 * parameters)} bytes), {Literals.Grouped(network.Layers.Sum(layer => layer.MultiplyAddCount))} multiply-adds per row.");
        if (plan.IsNarrow)
        {
            writer.Line($"/// Inference, once quantized: {plan.Network.Precision} weights in {string.Join(", ", plan.Steps.Where(step => step.IsNarrow).Select(step => Xml(network.Layers[step.Step.LayerIndex].Name)))}; {Literals.Grouped(4L * plan.NarrowFloats)} bytes.");
        }

        writer.Line(signal is null
            ? "/// Initializers are those of a new network; of the weights that LoadPretrained() gives nothing is predicted."
            : $"/// Predicted{Inputs(network)}: output and gradient std, and a first loss of {Literals.Figure(signal.FirstLoss)} ({Literals.Figure(signal.ChanceLoss)} by chance).");
        writer.Line("/// </remarks>");
    }

    /// <summary>What the figures assume, where it is not standardized inputs.</summary>
    private static string Inputs(NetworkModel network) => (network is { InputMean: 0, InputStd: 1 }, network.InputShape.IsImage) switch
    {
        (true, false) => "",
        (true, true) => " for independent pixels",
        (false, var isImage) =>
            $" for inputs of mean {Literals.Figure(network.InputMean)} and standard deviation {Literals.Figure(network.InputStd)}{(isImage ? ", pixels independent" : "")}",
    };

    /// <summary>The documentation line that repeats the table on a member.</summary>
    public static string Inherited(NetworkModel network) =>
        $"/// <inheritdoc cref=\"{(network.Type.HasRemarks ? "Info" : network.Type.Name.Replace('<', '{').Replace('>', '}'))}\" path=\"/remarks\"/>";

    private static IEnumerable<string> Widths(NetworkModel network) =>
        network.Layers.Select(layer => layer.OutputShape.Short).Prepend(network.InputShape.Short);

    private static IEnumerable<string[]> Rows(NetworkPlan plan, SignalReport? signal)
    {
        yield return ["layer", "shape", "parameters", "initializer", "std", "activation", .. signal is null ? NoPrediction : ["output std", "gradient std"]];
        for (var i = 0; i < plan.Network.Layers.Count; i++)
        {
            var layer = plan.Network.Layers[i];
            var description = LayerKinds.Describe(layer, plan.Network.Precision);
            yield return
            [
                layer.Name,
                description.Shape,
                Literals.Grouped(layer.ParameterCount),
                description.Initializer,
                description.Std,
                layer.Activation.Kind + (layer.Dropout > 0 ? $", dropout {Literals.Double(layer.Dropout)}" : ""),
                .. signal is null ? NoPrediction : [Literals.Figure(signal.Layers[i].Std), Literals.Figure(signal.Layers[i].GradientStd)],
            ];
        }
    }

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
