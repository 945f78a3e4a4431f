using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>What the method around a local or a parameter shows of its values.</summary>
internal static class Variable
{
    /// <summary>The only value that a local ever holds, written before the reference; null where that is not certain.</summary>
    public static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        if (reference.Local.RefKind != RefKind.None)
        {
            return null;
        }

        var method = Root(reference).DescendantsAndSelf().ToList();
        var declared = method.OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))?.GetVariableInitializer()?.Value;
        var others = method.OfType<ILocalReferenceOperation>()
            .Where(other => SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && !IsRead(other))
            .ToList();

        // The search goes back in the text only, so that it ends in code that refers to itself.
        return (declared, others) switch
        {
            ({ } value, []) => Before(value, reference),
            (null, [var only]) when IsAssigned(only) => Before(((ISimpleAssignmentOperation)only.Parent!).Value, reference),
            _ => null,
        };
    }

    /// <summary>Whether nothing in a stretch of code can change a local or a parameter from outside.</summary>
    public static bool IsUnchangedIn(SyntaxNode code, IOperation reference) => Symbol(reference) is { } variable
        && RefKindOf(variable) == RefKind.None
        && !variable.DeclaringSyntaxReferences.Any(declaration => code.Span.Contains(declaration.Span))
        && Root(reference).DescendantsAndSelf()
            .Where(other => SymbolEqualityComparer.Default.Equals(Symbol(other), variable) && !IsRead(other))
            .All(write => IsAssigned(write) && !code.Span.Contains(write.Syntax.Span) && Function(write) == Function(reference));

    /// <summary>Whether a reference is what a plain assignment writes.</summary>
    public static bool IsAssigned(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference;

    /// <summary>The whole method, with its lambdas and local functions.</summary>
    public static IOperation Root(IOperation operation) => operation.Parent is { } parent ? Root(parent) : operation;

    /// <summary>The lambda or local function around an operation; null where that is the method itself.</summary>
    public static IOperation? Function(IOperation? operation) =>
        operation is null or IAnonymousFunctionOperation or ILocalFunctionOperation ? operation : Function(operation.Parent);

    private static ISymbol? Symbol(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static RefKind RefKindOf(ISymbol variable) => (variable as ILocalSymbol)?.RefKind ?? ((IParameterSymbol)variable).RefKind;

    private static IOperation? Before(IOperation value, IOperation reference) =>
        value.Syntax.Span.End <= reference.Syntax.SpanStart ? value : null;

    /// <summary>What surely only reads a variable: everything else may write it, now or through a reference.</summary>
    private static bool IsRead(IOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind == RefKind.None,
        IAssignmentOperation assignment => assignment.Value == reference && assignment is not ISimpleAssignmentOperation { IsRef: true },
        IConditionalOperation conditional => !conditional.IsRef,
        IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation => IsReadByMember(reference),
        IConversionOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IConditionalAccessOperation
            or IBinaryOperation or IUnaryOperation or IRangeOperation or IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation or IForEachLoopOperation
            or IInterpolationOperation or IIsPatternOperation or ICoalesceOperation or INameOfOperation or IReturnOperation => true,
        _ => false,
    };

    /// <summary>A member may change the struct that it belongs to, but no span and no number; one of an extension block may take its receiver by reference.</summary>
    private static bool IsReadByMember(IOperation reference)
    {
        var member = (ISymbol?)(reference.Parent as IInvocationOperation)?.TargetMethod ?? (reference.Parent as IMemberReferenceOperation)?.Member;
        return member?.ContainingType is not { ExtensionParameter.RefKind: RefKind.Ref }
            && reference.Type is { IsReferenceType: true } or { SpecialType: not SpecialType.None } or { IsRefLikeType: true, IsReadOnly: true };
    }
}
