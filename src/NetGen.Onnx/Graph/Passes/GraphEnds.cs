using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Where the network begins and ends, in a graph that may have several inputs and outputs.</summary>
internal static class GraphEnds
{
    private const int MostNames = 20;

    /// <summary>The output to read: the chosen one, else the only one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="nodes">Its operators.</param>
    /// <param name="chosen">The user's choice: an output, or what any operator gives; null for none.</param>
    /// <exception cref="WeightFormatException">There is none, or none of this name, or several to choose from.</exception>
    public static string ChooseOutput(OnnxModel model, IReadOnlyList<NodeProto> nodes, string? chosen)
    {
        var outputs = model.Outputs;
        var name = chosen ?? (outputs is [var only] ? only : null);
        if (name is null)
        {
            throw new WeightFormatException(outputs.Count == 0 ? "The graph has no output, but a network has one."
                : $"The graph has {Listed(outputs)} as outputs, but a network has one: choose it by OnnxLoadOptions.Output (netgen import --output NAME).");
        }

        if (nodes.Any(node => node.Output.Contains(name)))
        {
            return name;
        }

        throw new WeightFormatException(
            chosen is not null && !outputs.Contains(chosen) ? $"The graph has no output '{chosen}', and no operator gives it: its outputs are {Listed(outputs)}."
            : model.Inputs.Contains(name) ? $"The graph's output '{name}' is its input: there is no layer between them."
            : $"The graph's output '{name}' is given by no node.");
    }

    /// <summary>The input that the output needs; null where it needs none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="needed">What the output needs.</param>
    /// <param name="output">The output.</param>
    /// <param name="chosen">The user's choice: an input, or what any operator gives; null for none.</param>
    /// <exception cref="WeightFormatException">It needs others, or not the chosen one.</exception>
    public static string? ChooseInput(OnnxModel model, NeededNodes needed, string output, string? chosen)
    {
        var inputs = model.Inputs.Where(needed.Names.Contains).ToArray();
        if (chosen is not null && !needed.Names.Contains(chosen))
        {
            throw new WeightFormatException($"The graph's output '{output}' does not depend on '{chosen}': {(inputs.Length == 0 ? "it depends on no input" : $"its inputs are {Listed(inputs)}")}.");
        }

        var others = inputs.Where(input => input != chosen).ToArray();
        return others.Length > (chosen is null ? 1 : 0)
            ? throw new WeightFormatException(
                $"The graph's output '{output}' depends on {Listed([.. others, .. chosen is null ? Array.Empty<string>() : [chosen]])} as inputs, but a network has one: choose an output that depends on one, or let the network begin behind them " +
                "(OnnxLoadOptions.Output and Input; netgen import --output NAME --input NAME).")
            : chosen ?? others.FirstOrDefault();
    }

    private static string Listed(IReadOnlyList<string> names) => string.Join(", ", names.Take(MostNames).Select(name => $"'{name}'")) + (names.Count > MostNames ? ", …" : "");
}
