using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>Whole numbers that are certain before the program runs.</summary>
internal static class ConstantNumber
{
    /// <summary>The value of an expression; null where it is not certain, or does not fit 32 bits.</summary>
    public static int? Of(IOperation? number) => Value(number) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    private static long? Value(IOperation? number) => number switch
    {
        { ConstantValue: { HasValue: true, Value: byte or sbyte or short or ushort or int or uint or long } constant } =>
            Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture),
        ILocalReferenceOperation local => Of(Variable.OnlyValueOf(local)),
        IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } conversion => Of(conversion.Operand),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } binary =>
            Of(binary.LeftOperand) is { } left && Of(binary.RightOperand) is { } right ? Compute(binary.OperatorKind, left, right) : null,
        IPropertyReferenceOperation { Property.Name: "Length", Instance: { } instance } => ConstantLength.Of(instance),
        _ => null,
    };

    private static long? Compute(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide when right != 0 => left / right,
        BinaryOperatorKind.Remainder when right != 0 => left % right,
        _ => null,
    };
}
