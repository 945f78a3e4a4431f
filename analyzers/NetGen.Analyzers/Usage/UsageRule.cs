using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>A check of code that uses networks.</summary>
internal abstract class UsageRule : Rule
{
    /// <summary>Registers what the rule looks at, in a compilation that knows the attributes.</summary>
    public abstract void Register(CompilationStartAnalysisContext start, NetworkTypes types);
}
