using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>Lengths of arrays and spans that are certain before the program runs.</summary>
internal static class ConstantLength
{
    /// <summary>How many elements an expression holds; null where that is not certain.</summary>
    public static int? Of(IOperation? value) => value switch
    {
        { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } => OfStackMemory(value),
        { ConstantValue: { HasValue: true, Value: null } } => 0,
        IConversionOperation conversion => OfConversion(conversion),
        IDefaultValueOperation => IsSpan(value.Type) || value.Type is IArrayTypeSymbol ? 0 : null,
        IArrayCreationOperation { DimensionSizes: [var size] } => Size(ConstantNumber.Of(size)),
        ICollectionExpressionOperation collection => collection.Elements.Any(element => element is ISpreadOperation) ? null : collection.Elements.Length,
        ILocalReferenceOperation local => Of(Variable.OnlyValueOf(local)),
        IConditionalOperation conditional => Of(conditional.WhenTrue) is { } length && Of(conditional.WhenFalse) == length ? length : null,
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation { Type: var type } creation when IsSpan(type) => OfWindow(creation.Arguments),
        IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType: var type } } when IsSpan(type) => 0,
        IImplicitIndexerReferenceOperation indexer when IsSpan(indexer.Type) => ConstantWindow.OfRange(Of(indexer.Instance), indexer.Argument),
        IArrayElementReferenceOperation { Type: IArrayTypeSymbol, Indices: [var range] } part => ConstantWindow.OfRange(Of(part.ArrayReference), range),
        _ => null,
    };

    private static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static int? Size(int? size) => size >= 0 ? size : null;

    /// <summary>The compiler has no operation for stackalloc, so its syntax is asked.</summary>
    private static int? OfStackMemory(IOperation value)
    {
        var written = value.Syntax switch
        {
            StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
            ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
            _ => (int?)null,
        };
        if (written is not null || value.Syntax is not StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } })
        {
            return written;
        }

        return Size(ConstantNumber.Of(value.DescendantsAndSelf().FirstOrDefault(part => part.Syntax == size)));
    }

    private static int? OfConversion(IConversionOperation conversion)
    {
        var keepsLength = conversion.OperatorMethod is null ? IsSpan(conversion.Type) || conversion.Type is IArrayTypeSymbol : IsSpan(conversion.OperatorMethod.ContainingType);
        return keepsLength ? Of(conversion.Operand) : null;
    }

    private static int? OfCall(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } => OfWindow(call.Arguments),
        { Name: "Slice" } when IsSpan(call.Instance?.Type) => ConstantWindow.Of(Of(call.Instance), call.Arguments),
        { Name: "ToArray" } when IsSpan(call.Instance?.Type) => Of(call.Instance),
        { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } => 0,
        { Name: "AllocateArray" or "AllocateUninitializedArray", ContainingType.Name: "GC" } => Size(ConstantNumber.Of(call.Arguments[0].Value)),
        _ => null,
    };

    /// <summary>A call whose first argument is the array that it shows, or nothing at all.</summary>
    private static int? OfWindow(IReadOnlyList<IArgumentOperation> arguments)
    {
        var array = arguments.FirstOrDefault(argument => argument.Parameter?.Type is IArrayTypeSymbol);
        return arguments.Count == 0 ? 0 : ConstantWindow.Of(Of(array?.Value), [.. arguments.Where(argument => argument != array)]);
    }
}
