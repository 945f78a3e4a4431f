using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>What becomes of a trainer that a loop creates.</summary>
internal static class TrainerUse
{
    /// <summary>Whether the next round replaces the trainer; false where it may be kept, as in a list of trainers.</summary>
    public static bool IsReplaced(IOperation trainer, SyntaxNode loop) => trainer.Parent switch
    {
        IConversionOperation conversion => IsReplaced(conversion, loop),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUsedOnly(declarator.Symbol, trainer),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsUsedOnly(local.Local, trainer),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } } assignment =>
            FixedValue.Is(((IMemberReferenceOperation)assignment.Target).Instance, loop),
        _ => IsUse(trainer),
    };

    /// <summary>A lambda that holds the trainer may outlive the round.</summary>
    private static bool IsUsedOnly(ILocalSymbol local, IOperation trainer) => Variable.Root(trainer).Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
        .All(reference => Variable.Function(reference) == Variable.Function(trainer) && (IsUse(reference) || Variable.IsAssigned(reference)));

    /// <summary>A call of a member, or an argument of a method that does not look as if it kept it.</summary>
    private static bool IsUse(IOperation trainer) => trainer.Parent switch
    {
        IConversionOperation conversion => IsUse(conversion),
        IInvocationOperation or IPropertyReferenceOperation or IExpressionStatementOperation => true,
        IArgumentOperation { Parent: IInvocationOperation call } => !IsCollection(call.Instance?.Type),
        _ => false,
    };

    private static bool IsCollection(ITypeSymbol? type) =>
        type?.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable) == true;
}
