using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1501: weights that the build cannot embed.</summary>
internal sealed class MissingWeightsRule : DeclarationRule
{
    public override string Id => "NG1501";

    public override string Title => "The weights are a safetensors file among the project's NetGenWeights items";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool FailsEveryBuild => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Network.Weights?.File is { } file && Problem(context, file) is { } problem)
        {
            yield return OnNetwork("Weights", problem);
        }
    }

    private static string? Problem(RuleContext context, string file)
    {
        if (!context.Weights.Contains(file))
        {
            var others = context.Weights.Names.Count == 0 ? "" : $", which are {string.Join(", ", context.Weights.Names.Select(name => $"'{name}'"))}";
            return $"'{file}' is not among the project's NetGenWeights items{others}. Add <NetGenWeights Include=\"{file}\" /> to the project file.";
        }

        return context.Weights.Find(file) is not { } facts ? $"'{file}' was described by another version of NetGen. Build the project anew."
            : facts.Problem.Length > 0 ? $"'{file}' cannot be used: {facts.Problem}"
            : null;
    }
}
