using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>Lengths of parts of arrays and spans: start and length, or a range. Often certain where the whole is not.</summary>
internal static class ConstantWindow
{
    /// <summary>The length that the arguments "start", "length" or "range" leave.</summary>
    /// <param name="whole">The length of the whole; null where it is not certain.</param>
    /// <param name="arguments">The arguments beside the whole.</param>
    public static int? Of(int? whole, IReadOnlyList<IArgumentOperation> arguments)
    {
        IOperation? Given(string name) => arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
        return (Given("start"), Given("length"), Given("range")) switch
        {
            (null, null, null) => arguments.Count == 0 ? whole : null,
            (null, null, { } range) => OfRange(whole, range),
            (null, { } length, _) => Within(whole, 0, ConstantNumber.Of(length)),
            ({ } start, null, _) => ConstantNumber.Of(start) is { } skipped ? Within(whole, skipped, whole - skipped) : null,
            ({ } start, { } length, _) => Within(whole, ConstantNumber.Of(start), ConstantNumber.Of(length)),
        };
    }

    /// <summary>The length of a range such as 0..784, ^10.. or 5..^5.</summary>
    /// <param name="whole">The length of the whole; null where it is not certain.</param>
    /// <param name="range">The range.</param>
    public static int? OfRange(int? whole, IOperation range)
    {
        if (range is not IRangeOperation bounds || Bound(bounds.LeftOperand, isEnd: false) is not { } start || Bound(bounds.RightOperand, isEnd: true) is not { } end)
        {
            return null;
        }

        var length = (start.FromEnd, end.FromEnd) switch
        {
            (false, true) => whole - end.Value - start.Value,
            (true, false) => end.Value - (whole - start.Value),
            (true, true) => start.Value - end.Value,
            _ => end.Value - start.Value,
        };
        return Within(whole, start.FromEnd ? whole - start.Value : start.Value, length);
    }

    /// <summary>A part that is not within the whole throws by itself, before a network sees it.</summary>
    private static int? Within(int? whole, int? start, int? length) => length < 0 || start < 0 || (long?)start + length > whole ? null : length;

    private static (int Value, bool FromEnd)? Bound(IOperation? bound, bool isEnd) => bound switch
    {
        null => (0, isEnd),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => ConstantNumber.Of(hat.Operand) is { } value and >= 0 ? (value, true) : null,
        IConversionOperation { Operand: var index } => ConstantNumber.Of(index) is { } value and >= 0 ? (value, false) : null,
        _ => null,
    };
}
