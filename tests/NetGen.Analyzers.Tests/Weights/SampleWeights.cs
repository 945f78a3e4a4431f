using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers.Tests;

/// <summary>The weight files that every analysis finds in its project; the rules' pages use them too.</summary>
internal static class SampleWeights
{
    private const string Version = "netgen-weights\t1\n";

    public static ImmutableArray<AdditionalText> All { get; } =
    [
        new WeightText("digits.safetensors", $"{Version}{Digits}self-test\t64\t10\t\n"),
        new WeightText("untested.safetensors", $"{Version}{Digits}"),
        new WeightText("diverged.safetensors", $"{Version}{Tensor("10,64", "0.weight", "NaN at [3, 17]")}{Tensor("10", "0.bias", "infinity at [9]")}"),
        new WeightText("cut.safetensors", $"{Version}error\t4096\tThe file ends inside its data: it was cut off.\n"),
        new WeightText("future.safetensors", "netgen-weights\t2\n"),
    ];

    public static AnalyzerOptions Project { get; } = InProject(All);

    public static AnalyzerOptions InProject(ImmutableArray<AdditionalText> texts) => new EditorConfig().InProject(texts);

    private static string Digits =>
        $"architecture\t64 -> 32 Tanh -> 10 Softmax\n{Tensor("32,64", "layer1.weight")}{Tensor("32", "layer1.bias")}{Tensor("10,32", "layer2.weight")}{Tensor("10", "layer2.bias")}";

    private static string Tensor(string shape, string name, string nonFinite = "") => $"tensor\tF32\t{shape}\t{nonFinite}\t{name}\n";
}
