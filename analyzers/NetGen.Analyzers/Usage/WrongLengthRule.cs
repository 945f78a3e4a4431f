using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Model;

namespace NetGen.Analyzers;

/// <summary>NG1406: a span of a certain length is passed where a network takes another.</summary>
internal sealed class WrongLengthRule : UsageRule
{
    public override string Id => "NG1406";

    public override string Title => "Spans have the lengths that a network takes";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override void Register(CompilationStartAnalysisContext start, NetworkTypes types) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, types), SyntaxKind.InvocationExpression);

    private void Analyze(SyntaxNodeAnalysisContext context, NetworkTypes types)
    {
        var syntax = (InvocationExpressionSyntax)context.Node;
        if (CalledName.Of(syntax) is "Forward" or "Classify" or "Step" or "Backward"
            && context.SemanticModel.GetOperation(syntax, context.CancellationToken) is IInvocationOperation call
            && Find(call, types) is { } fault
            && !IsExpectedToThrow(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(Id), Argument(call, fault.Parameter)!.Value.Syntax.GetLocation(), fault.Message));
        }
    }

    private static LengthFault? Find(IInvocationOperation call, NetworkTypes types)
    {
        var method = call.TargetMethod;
        if (types.IsOfTrainers(method))
        {
            return method is { Arity: 0, Parameters.Length: 2 or 3 } && TrainerOrigin.Of(call.Instance, types) is { } trainer ? FindInTraining(call, trainer) : null;
        }

        return types.Model(method.ContainingType) is { } network && IsEmitted(method, network)
            ? method.Parameters.Length == 2 ? LengthChecks.Forward(network, Length(call, 0), Length(call, 1)) : LengthChecks.Row(network, method.Name, Length(call, 0))
            : null;
    }

    /// <summary>Targets that do not fit the loss are another mistake, which the trainer reports when it is called.</summary>
    private static LengthFault? FindInTraining(IInvocationOperation call, TrainerOrigin trainer)
    {
        var takesClasses = call.TargetMethod.Parameters[1].Type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] };
        return takesClasses == (trainer.Network.Loss == Loss.SoftmaxCrossEntropy)
            ? LengthChecks.Train(trainer.Network, Length(call, 0), Length(call, 1), trainer.BatchSize, takesClasses)
                ?? LengthChecks.Weights(trainer.Network, Length(call, 0), Length(call, 2))
            : null;
    }

    /// <summary>Other overloads of these names are the user's own, and so is Classify where the outputs are no classes.</summary>
    private static bool IsEmitted(IMethodSymbol method, NetworkModel network) =>
        (method.Name, method.Parameters.Length) switch
        {
            ("Forward", 2) => true,
            ("Forward", 1) => network.ReturnsOutputOfRow,
            ("Classify", 1) => network.HasClasses,
            _ => false,
        }
        && method is { IsStatic: false, Arity: 0 }
        && method.Parameters.All(parameter => parameter.Type is INamedTypeSymbol
        {
            Name: "Span" or "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Single }],
        });

    private static int? Length(IInvocationOperation call, int parameter) => ConstantLength.Of(Argument(call, parameter)?.Value);

    private static IArgumentOperation? Argument(IInvocationOperation call, int parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter);

    /// <summary>A test such as Assert.Throws(() => net.Forward(…)) means the wrong length.</summary>
    private static bool IsExpectedToThrow(IOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation && Receiver(outer) is { } method && method.Name.Contains("Throw"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method that a lambda is passed to.</summary>
    private static IMethodSymbol? Receiver(IOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? call.TargetMethod : null;
}
