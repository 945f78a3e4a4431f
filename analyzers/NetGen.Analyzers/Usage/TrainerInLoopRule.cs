using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>NG1407: every round of a loop creates a new trainer for the same network.</summary>
internal sealed class TrainerInLoopRule : UsageRule
{
    private const string Message =
        "Every round of this loop creates a new trainer: a trainer owns the optimizer's state and scratch memory, so each one starts again and allocates. Create it once, before the loop.";

    public override string Id => "NG1407";

    public override string Title => "A trainer is created once, before the loop that uses it";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override void Register(CompilationStartAnalysisContext start, NetworkTypes types) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, types), SyntaxKind.InvocationExpression);

    private void Analyze(SyntaxNodeAnalysisContext context, NetworkTypes types)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (CalledName.Of(syntax) == "CreateTrainer"
            && Loop.Around(syntax) is { } loop
            && !Loop.MayRestart(loop)
            && context.SemanticModel.GetOperation(syntax, context.CancellationToken) is IInvocationOperation { Instance: { } network } call
            && types.IsOfNetworks(call.TargetMethod)
            && FixedValue.Is(network, loop)
            && call.Arguments.All(argument => FixedValue.Is(argument.Value, loop))
            && TrainerUse.IsReplaced(call, loop))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(Id), syntax.GetLocation(), Message));
        }
    }
}
