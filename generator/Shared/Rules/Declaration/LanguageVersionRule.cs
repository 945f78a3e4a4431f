using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Rules;

/// <summary>NG1010: the project is compiled as a C# that emitted code is not written in.</summary>
internal sealed class LanguageVersionRule : DeclarationRule
{
    /// <summary>Kernels pass ref structs as type arguments ("allows ref struct").</summary>
    private const LanguageVersion Required = LanguageVersion.CSharp13;

    public override string Id => "NG1010";

    public override string Title => "The project is compiled as C# 13 or newer";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Language < Required)
        {
            yield return OnType(
                $"The code of '{context.Network.Type.Identifier}' is C# {Required.ToDisplayString()}, but this project is compiled as C# {context.Language.ToDisplayString()}. " +
                $"Remove <LangVersion> from the project file, or set it to {Required.ToDisplayString()} or newer.");
        }
    }
}
