using System.Globalization;
using NetGen.Model;

namespace NetGen.Weights;

/// <summary>A declaration against a weight file's self-test.</summary>
internal static class SelfTestComparison
{
    /// <summary>Why loading cannot run it, in a sentence; null when it can.</summary>
    public static string? Problem(NetworkModel network, string file, SelfTestFacts? test) => test switch
    {
        null => $"'{file}' holds no self-test.",
        { Problem.Length: > 0 } => $"'{file}' cannot be verified: {test.Problem}",
        _ when (test.Inputs, test.Outputs) == (network.InputSize, network.OutputSize) => null,
        _ => string.Format(
            CultureInfo.InvariantCulture, "The self-test in '{0}' has {1} inputs and {2} outputs, but {3} and {4} are declared.", file, test.Inputs, test.Outputs, network.InputSize, network.OutputSize),
    };
}
