using NetGen.Model;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>The checks that a network makes when it is called, made with what is certain of the lengths: null where nothing is.</summary>
internal static class LengthChecks
{
    /// <summary>Classify takes one row, and so does Forward where it returns the output.</summary>
    public static LengthFault? Row(NetworkModel network, string method, int? input) =>
        input is null || input == network.InputSize ? null : new(0, Text.Invariant(
            $"'{network.Type.Identifier}.{method}' takes one row of {Count(network.InputSize, "value")}, but this span holds {input}. {Remedy(method)}"));

    /// <summary>Forward takes any number of rows, the same number for both.</summary>
    public static LengthFault? Forward(NetworkModel network, int? input, int? output) =>
        WholeRows(0, network, input, network.InputSize, "inputs")
        ?? Matching(1, input / network.InputSize, output, network.OutputSize, "output")
        ?? WholeRows(1, network, output, network.OutputSize, "outputs");

    /// <summary>Step and Backward take 1 to batchSize rows, and a class index or a row of values for each.</summary>
    public static LengthFault? Train(NetworkModel network, int? inputs, int? targets, int? batchSize, bool takesClasses)
    {
        var targetSize = takesClasses ? 1 : network.OutputSize;
        return WholeRows(0, network, inputs, network.InputSize, "inputs")
            ?? Batch(0, inputs, network.InputSize, batchSize)
            ?? Matching(1, inputs / network.InputSize, targets, targetSize, "target")
            ?? WholeRows(1, network, targets, targetSize, "targets")
            ?? Batch(1, targets, targetSize, batchSize);
    }

    /// <summary>A weight for each row.</summary>
    public static LengthFault? Weights(NetworkModel network, int? inputs, int? weights) =>
        Matching(2, inputs / network.InputSize, weights, 1, "weight");

    private static string Remedy(string method) =>
        method == "Forward" ? "Pass one row, or with several rows a second span, for their outputs." : "Pass one row at a time.";

    private static LengthFault? WholeRows(int parameter, NetworkModel network, int? length, int rowSize, string what) =>
        length is null || length % rowSize == 0 ? null : new(parameter, Text.Invariant(
            $"A row of {what} of '{network.Type.Identifier}' has {Count(rowSize, "value")}, but this span holds {length}, which is no whole number of rows. Pass {rowSize} for each row."));

    private static LengthFault? Batch(int parameter, int? length, int rowSize, int? batchSize) =>
        length == 0 ? new(parameter, Text.Invariant($"A batch has at least 1 row, of {Count(rowSize, "value")}, but this span holds 0. Pass a row."))
        : length / rowSize > batchSize ? new(parameter, Text.Invariant(
            $"The batch holds {length / rowSize} rows, but its trainer takes at most {batchSize}. Pass fewer rows, or create the trainer with a larger batchSize."))
        : null;

    /// <summary>As many rows of outputs, targets or weights as there are of inputs.</summary>
    private static LengthFault? Matching(int parameter, int? rows, int? length, int rowSize, string what) =>
        rows is not { } count || length is null || length == (long)count * rowSize ? null : new(parameter, Text.Invariant(
            $"{Count(count, "row")} of inputs {(count == 1 ? "needs" : "need")} {Count((long)count * rowSize, what)}, {rowSize} for each, but this span holds {length}. Pass as many rows of both."));

    private static string Count(long count, string noun) => Text.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
