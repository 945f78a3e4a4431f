using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>Values that are the same in every round of a loop.</summary>
internal static class FixedValue
{
    /// <summary>Whether an expression in a loop has the same value, or names the same object, in every round; false where that is not certain.</summary>
    public static bool Is(IOperation? value, SyntaxNode loop) => value switch
    {
        null or { ConstantValue.HasValue: true } or IInstanceReferenceOperation or IDefaultValueOperation => true,
        IConversionOperation conversion => Is(conversion.Operand, loop),
        IBinaryOperation binary => Is(binary.LeftOperand, loop) && Is(binary.RightOperand, loop),
        IUnaryOperation unary => Is(unary.Operand, loop),
        ILocalReferenceOperation local => Variable.IsUnchangedIn(loop, local) || Variable.OnlyValueOf(local) is { } assigned && Is(assigned, loop),
        IParameterReferenceOperation parameter => Variable.IsUnchangedIn(loop, parameter),
        IFieldReferenceOperation field => field.Field.IsReadOnly && Is(field.Instance, loop),
        IPropertyReferenceOperation property => IsUnchanging(property.Property) && Is(property.Instance, loop),
        IObjectCreationOperation { Type.IsValueType: true } creation => creation.Arguments.All(argument => Is(argument.Value, loop))
            && (creation.Initializer?.Initializers.All(setting => setting is ISimpleAssignmentOperation assignment && Is(assignment.Value, loop)) ?? true),
        _ => false,
    };

    /// <summary>A property without a setter that is a field in truth.</summary>
    private static bool IsUnchanging(IPropertySymbol property) =>
        property.SetMethod is null or { IsInitOnly: true }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
